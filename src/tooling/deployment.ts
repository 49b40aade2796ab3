/** What a server must answer for Excel to run the add-in: a table of rules, and how an answer is held against them. */
import { HASHED } from './boot/paths.mjs';

interface Rule {
  /** From the base URL. */
  readonly file: string;
  /** What Content-Type must say. */
  readonly type: RegExp;
  /** UTF-8 must be said too. */
  readonly text?: boolean;
  /** Excel on the web asks for it from its own pages. */
  readonly shared?: boolean;
  /** Wants to be compressed. */
  readonly heavy?: boolean;
  /** A page that Excel shows within its own. */
  readonly framed?: boolean;
  /** Its name changes with its content: it can be kept for ever. */
  readonly hashed?: boolean;
  readonly contains?: RegExp;
}

type Answer = { status: number; headers: { get(name: string): string | null }; body: string };

const SCRIPT = /^(?:text|application)\/(?:x-)?javascript/;
const STYLE = /^text\/css/;

/** The pages that name the files whose names change. */
const PAGES = ['taskpane.html', 'help.html', 'help.en.html'];

export function fileRules(): Rule[] {
  const page = { type: /^text\/html/, text: true, framed: true };
  const metadata = { type: /^application\/json/, text: true, shared: true, contains: /"ZONE"/ };
  return [
    { file: 'manifest.xml', type: /^(?:application|text)\/xml/, contains: /<OfficeApp/ },
    { ...page, file: 'taskpane.html', contains: /office\.js/ },
    { file: 'functions.js', type: SCRIPT, text: true, shared: true, heavy: true, contains: /CustomFunctions/ },
    { ...metadata, file: 'functions.json' },
    { ...metadata, file: 'functions.en.json' },
    { file: 'data/bureaux.csv', type: /./, contains: /^departement;bureau/ },
    { ...page, file: 'help.html', contains: /id="?zone/ },
    { ...page, file: 'help.en.html', contains: /id="?zone/ },
    ...[16, 32, 64, 80, 128].map((size) => ({ file: `assets/icon-${size}.png`, type: /^image\/png/ })),
  ];
}

/** The rules of the files a page names, which bear the hash of their content. */
export function hashedRules(html: string): Rule[] {
  const names = new Set([...html.matchAll(/\b(?:src|href)="?(empreinte\/[\w.-]+)/g)].map(([, name]) => name ?? ''));
  return [...names].map((file) =>
    file.endsWith('.css')
      ? { file, type: STYLE, hashed: true }
      : { file, type: SCRIPT, text: true, heavy: file.includes('taskpane'), hashed: true },
  );
}

export function inspectAnswer(rule: Rule, { status, headers, body }: Answer): { faults: string[]; advice: string[] } {
  if (status >= 300 && status < 400)
    return {
      faults: [
        `renvoie vers ${headers.get('location') ?? 'une autre adresse'} : donnez l'adresse finale comme adresse de base`,
      ],
      advice: [],
    };
  if (status !== 200)
    return {
      faults: [status === 404 ? 'absent (404) : copiez tout le contenu de dist/' : `répond ${status} au lieu de 200`],
      advice: [],
    };
  const faults = [...typeFaults(rule, headers), ...accessFaults(rule, headers)];
  if (rule.contains !== undefined && !rule.contains.test(body))
    faults.push("n'a pas le contenu attendu : est-ce une page d'erreur ou de connexion ?");
  if (SCRIPT.test(headers.get('content-type') ?? '') && body.includes('sourceMappingURL'))
    faults.push('nomme une carte de ses sources : construisez avec « npm run build »');
  return { faults, advice: adviceFor(rule, headers) };
}

function typeFaults({ type, text }: Rule, headers: Answer['headers']) {
  const given = headers.get('content-type') ?? '';
  if (!type.test(given))
    return [`Content-Type vaut « ${given} », attendu ${type.source.replace(/[\\^]|\(\?:|\)|\?/g, '')}`];
  return text === true && !/charset="?utf-8/i.test(given)
    ? ['Content-Type ne dit pas charset=utf-8 : les accents peuvent se perdre']
    : [];
}

function accessFaults({ shared, framed }: Rule, headers: Answer['headers']) {
  const faults = [];
  if (shared === true && headers.get('access-control-allow-origin') === null)
    faults.push('Access-Control-Allow-Origin manque : Excel sur le web ne pourra pas le lire (mettez *)');
  const frame = headers.get('x-frame-options');
  if (framed === true && frame !== null)
    faults.push(`X-Frame-Options vaut « ${frame} » : Excel ne pourra pas afficher la page, enlevez cet en-tête`);
  const policy = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  if (framed === true && policy !== undefined && !/officeapps\.live\.com|\*/.test(policy))
    faults.push(
      `Content-Security-Policy n'admet que « frame-ancestors ${policy.trim()} » : Excel sur le web est écarté`,
    );
  return faults;
}

function adviceFor({ heavy, hashed }: Rule, headers: Answer['headers']) {
  const advice = [];
  if (heavy === true && !/\b(?:br|gzip|zstd|deflate)\b/.test(headers.get('content-encoding') ?? ''))
    advice.push('compressez-le (brotli ou gzip) : il pèse moitié moins');
  const cache = headers.get('cache-control') ?? '';
  return [...advice, ...(hashed === true ? longCache(cache) : shortCache(cache, headers))];
}

const HOUR = 3600;
const MONTH = 30 * 24 * HOUR;

function maxAge(cache: string) {
  return Number(/max-age=(\d+)/.exec(cache)?.[1] ?? 0);
}

function longCache(cache: string) {
  if (maxAge(cache) >= MONTH && !/no-cache|no-store/.test(cache)) return [];
  return [
    `son nom change avec son contenu : Cache-Control: public, max-age=31536000, immutable épargne une demande à chaque ouverture (reçu : « ${cache} »)`,
  ];
}

function shortCache(cache: string, headers: Answer['headers']) {
  const age = maxAge(cache);
  if (age > HOUR)
    return [
      `Cache-Control vaut « ${cache} » : une nouvelle version mettra ${Math.round(age / HOUR)} h à paraître ; préférez no-cache`,
    ];
  if (cache === '' || cache.includes('no-store'))
    return [
      'mettez Cache-Control: no-cache, avec un ETag : Excel garde le fichier et ne le redemande que s’il a changé',
    ];
  if (headers.get('etag') === null && headers.get('last-modified') === null)
    return ['ni ETag ni Last-Modified : le fichier entier est envoyé à chaque fois'];
  return [];
}

/** The addresses a manifest gives must be those it was fetched from. */
export function inspectManifest(xml: string, baseUrl: string) {
  const addresses = [...xml.matchAll(/(?:DefaultValue|Value)="(https?:\/\/[^"]+)"/g)].map(
    ([, address]) => address ?? '',
  );
  const other = addresses.find((address) => !address.startsWith(`${baseUrl}/`));
  if (addresses.length === 0) return ['ne donne aucune adresse'];
  return other === undefined
    ? []
    : [`donne l'adresse ${other} : refaites-le avec « npm run build -- --base-url ${baseUrl} »`];
}

const MILLISECONDS = 20_000;

type Finding = { file: string; faults: string[]; advice: string[] };

async function ask(url: string): Promise<{ status: number; headers: Headers; body: string } | { error: string }> {
  try {
    const headers = { 'Accept-Encoding': 'br, gzip', Origin: 'https://excel.officeapps.live.com' };
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(MILLISECONDS) });
    return { status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { error: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** One file, asked for and held against its rule. */
async function check(baseUrl: string, rule: Rule): Promise<{ finding: Finding; body: string }> {
  const { file } = rule;
  const answer = await ask(`${baseUrl}/${file}`);
  if ('error' in answer)
    return { finding: { file, faults: [`ne répond pas (${answer.error})`], advice: [] }, body: '' };
  const { faults, advice } = inspectAnswer(rule, answer);
  const inside = file.startsWith('manifest') && faults.length === 0 ? inspectManifest(answer.body, baseUrl) : [];
  const nameless =
    PAGES.includes(file) && faults.length === 0 && hashedRules(answer.body).length === 0
      ? [`ne nomme aucun fichier de ${HASHED}/ : ce n'est pas une page de dist/`]
      : [];
  return {
    finding: { file, faults: [...faults, ...inside, ...nameless], advice },
    body: answer.status === 200 ? answer.body : '',
  };
}

/** The sources, beside what was built: not to be hosted. */
const NOT_HOSTED = 'functions.js.map';

/** @returns an empty list if all is well, because it is no file of the add-in */
async function checkNotHosted(baseUrl: string): Promise<Finding[]> {
  const answer = await ask(`${baseUrl}/${NOT_HOSTED}`);
  if ('error' in answer || answer.status !== 200 || !/^\s*\{.*"mappings"/s.test(answer.body)) return [];
  return [{ file: NOT_HOSTED, faults: ['est en ligne : dist.maps/ n’est pas à copier, retirez-le'], advice: [] }];
}

/**
 * Asks for every file, and for those the pages name; an unreachable server is one fault for each.
 * @param baseUrl  without final slash
 */
export async function checkDeployment(baseUrl: string): Promise<Finding[]> {
  const findings: Finding[] = [];

  const named = new Map<string, Rule>();
  for (const rule of fileRules()) {
    const { finding, body } = await check(baseUrl, rule);
    findings.push(finding);
    if (PAGES.includes(rule.file)) for (const one of hashedRules(body)) named.set(one.file, one);
  }
  for (const rule of named.values()) findings.push((await check(baseUrl, rule)).finding);
  return [...findings, ...(await checkNotHosted(baseUrl))];
}
