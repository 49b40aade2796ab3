// @ts-check
// What a server must answer for Excel to run the add-in: a table of rules, and how an answer is held against them.

/**
 * @typedef {object} Rule
 * @property {string} file  from the base URL
 * @property {RegExp} type  what Content-Type must say
 * @property {boolean} [text]  UTF-8 must be said too
 * @property {boolean} [shared]  Excel on the web asks for it from its own pages
 * @property {boolean} [heavy]  wants to be compressed
 * @property {boolean} [framed]  a page that Excel shows within its own
 * @property {RegExp} [contains]
 */

/** @typedef {{ status: number, headers: { get(name: string): string | null }, body: string }} Answer */

/** @returns {Rule[]} */
export function fileRules() {
  const script = /^(?:text|application)\/(?:x-)?javascript/;
  return [
    { file: 'manifest.xml', type: /^(?:application|text)\/xml/, contains: /<OfficeApp/ },
    { file: 'taskpane.html', type: /^text\/html/, text: true, framed: true, contains: /office\.js/ },
    { file: 'taskpane.js', type: script, text: true },
    { file: 'taskpane.css', type: /^text\/css/ },
    { file: 'functions.js', type: script, text: true, shared: true, heavy: true, contains: /CustomFunctions/ },
    { file: 'functions.json', type: /^application\/json/, shared: true, contains: /"ZONE"/ },
    { file: 'data/bureaux.csv', type: /./, contains: /^departement;bureau/ },
    { file: 'help.html', type: /^text\/html/, text: true, framed: true, contains: /id="?zone/ },
    ...[16, 32, 64, 80, 128].map((size) => ({ file: `assets/icon-${size}.png`, type: /^image\/png/ })),
  ];
}

/**
 * @param {Rule} rule
 * @param {Answer} answer
 * @returns {{ faults: string[], advice: string[] }}
 */
export function inspectAnswer(rule, { status, headers, body }) {
  if (status >= 300 && status < 400) return { faults: [`renvoie vers ${headers.get('location') ?? 'une autre adresse'} : donnez l'adresse finale comme adresse de base`], advice: [] };
  if (status !== 200) return { faults: [status === 404 ? 'absent (404) : copiez tout le contenu de dist/' : `répond ${status} au lieu de 200`], advice: [] };
  const faults = [...typeFaults(rule, headers), ...accessFaults(rule, headers)];
  if (rule.contains !== undefined && !rule.contains.test(body)) faults.push("n'a pas le contenu attendu : est-ce une page d'erreur ou de connexion ?");
  return { faults, advice: adviceFor(rule, headers) };
}

/**
 * @param {Rule} rule
 * @param {Answer['headers']} headers
 */
function typeFaults({ type, text }, headers) {
  const given = headers.get('content-type') ?? '';
  if (!type.test(given)) return [`Content-Type vaut « ${given} », attendu ${type.source.replace(/[\\^]|\(\?:|\)|\?/g, '')}`];
  return text === true && !/charset="?utf-8/i.test(given) ? ['Content-Type ne dit pas charset=utf-8 : les accents peuvent se perdre'] : [];
}

/**
 * @param {Rule} rule
 * @param {Answer['headers']} headers
 */
function accessFaults({ shared, framed }, headers) {
  const faults = [];
  if (shared === true && headers.get('access-control-allow-origin') === null) faults.push("Access-Control-Allow-Origin manque : Excel sur le web ne pourra pas le lire (mettez *)");
  const frame = headers.get('x-frame-options');
  if (framed === true && frame !== null) faults.push(`X-Frame-Options vaut « ${frame} » : Excel ne pourra pas afficher la page, enlevez cet en-tête`);
  const policy = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  if (framed === true && policy !== undefined && !/officeapps\.live\.com|\*/.test(policy)) faults.push(`Content-Security-Policy n'admet que « frame-ancestors ${policy.trim()} » : Excel sur le web est écarté`);
  return faults;
}

/**
 * @param {Rule} rule
 * @param {Answer['headers']} headers
 */
function adviceFor({ heavy }, headers) {
  const advice = [];
  if (heavy === true && !/\b(?:br|gzip|zstd|deflate)\b/.test(headers.get('content-encoding') ?? '')) advice.push('compressez-le (brotli ou gzip) : il pèse moitié moins');
  const cache = headers.get('cache-control') ?? '';
  const age = Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);
  if (age > 3600) advice.push(`Cache-Control vaut « ${cache} » : une nouvelle version mettra ${Math.round(age / 3600)} h à paraître ; préférez no-cache`);
  if (cache === '' || /no-store/.test(cache)) advice.push('mettez Cache-Control: no-cache, avec un ETag : Excel garde le fichier et ne le redemande que s’il a changé');
  return advice;
}

/**
 * The addresses a manifest gives must be those it was fetched from.
 * @param {string} xml
 * @param {string} baseUrl
 */
export function inspectManifest(xml, baseUrl) {
  const addresses = [...xml.matchAll(/DefaultValue="(https?:\/\/[^"]+)"/g)].map(([, address]) => address ?? '');
  const other = addresses.find((address) => !address.startsWith(`${baseUrl}/`));
  if (addresses.length === 0) return ['ne donne aucune adresse'];
  return other === undefined ? [] : [`donne l'adresse ${other} : refaites-le avec « npm run build -- --base-url ${baseUrl} »`];
}

const MILLISECONDS = 20_000;

/**
 * @typedef {{ file: string, faults: string[], advice: string[] }} Finding
 */

/**
 * @param {string} url
 * @returns {Promise<{ status: number, headers: Headers, body: string } | { error: string }>}
 */
async function ask(url) {
  try {
    const headers = { 'Accept-Encoding': 'br, gzip', Origin: 'https://excel.officeapps.live.com' };
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(MILLISECONDS) });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { error: cause instanceof Error ? cause.message : String(cause) };
  }
}

/**
 * Asks for every file; an unreachable server is one fault for each.
 * @param {string} baseUrl  without final slash
 * @returns {Promise<Finding[]>}
 */
export async function checkDeployment(baseUrl) {
  /** @type {Finding[]} */
  const findings = [];
  for (const rule of fileRules()) {
    const answer = await ask(`${baseUrl}/${rule.file}`);
    if ('error' in answer) findings.push({ file: rule.file, faults: [`ne répond pas (${answer.error})`], advice: [] });
    else {
      const { faults, advice } = inspectAnswer(rule, answer);
      const inside = rule.file.startsWith('manifest') && faults.length === 0 ? inspectManifest(answer.body, baseUrl) : [];
      findings.push({ file: rule.file, faults: [...faults, ...inside], advice });
    }
  }
  return findings;
}
