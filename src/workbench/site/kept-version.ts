/** One version of the workbench, kept whole in the browser: it is there with all its files or not at all, and no file of another is ever given for one of its own. */

/** What the build knows of a version. */
export interface SiteVersion {
  readonly version: string;
  /** The SHA-256 of each file, by its path from the folder of the site. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a browser lends to whoever keeps files. */
export interface Keeper {
  readonly caches: CacheStorage;
  fetch(url: string, init: RequestInit): Promise<Response>;
  digest(bytes: ArrayBuffer): Promise<ArrayBuffer>;
}

/** The page of the folder itself. */
const HOME = 'index.html';
/** True of the bytes as the server sent them, no longer of those that are kept. */
const OF_THE_TRANSPORT = ['content-encoding', 'content-length', 'transfer-encoding'];

export class KeptVersion {
  /** Other workbenches of the same server keep theirs beside it. */
  private readonly family: string;
  private readonly name: string;

  /** @param folder  the address of the folder of the site, `/` included */
  constructor(
    private readonly site: SiteVersion,
    private readonly folder: string,
    private readonly keeper: Keeper,
  ) {
    this.family = `ressort ${folder} `;
    this.name = this.family + site.version;
  }

  /**
   * Keeps every file.
   * @throws Error if one is missing, or is not that of the version: then none is kept
   */
  async install(): Promise<void> {
    const cache = await this.keeper.caches.open(this.name);
    try {
      await Promise.all(
        Object.keys(this.site.files).map(async (path) => cache.put(this.folder + path, await this.fetched(path))),
      );
    } catch (error) {
      await this.keeper.caches.delete(this.name);
      throw error;
    }
  }

  /** Forgets the other versions. */
  async forgetOthers(): Promise<void> {
    const names = await this.keeper.caches.keys();
    const others = names.filter((name) => name.startsWith(this.family) && name !== this.name);
    await Promise.all(others.map((name) => this.keeper.caches.delete(name)));
  }

  /** The path of a file of this version, whatever follows `?` in its address; undefined if the address is of something else. */
  pathOf(url: string): string | undefined {
    if (!url.startsWith(this.folder)) return undefined;
    const [path = ''] = url.slice(this.folder.length).split(/[?#]/, 1);
    const file = path || HOME;
    return Object.hasOwn(this.site.files, file) ? file : undefined;
  }

  /** Returns a file as it was kept; asks for it again if the browser lost it, and takes no other. */
  async answer(path: string): Promise<Response> {
    const cache = await this.keeper.caches.open(this.name);
    return (await cache.match(this.folder + path)) ?? this.fetched(path);
  }

  private async fetched(path: string): Promise<Response> {
    const response = await this.keeper.fetch(this.folder + path, { cache: 'no-cache' });
    const bytes = await response.arrayBuffer();
    if (response.status !== 200 || hexadecimal(await this.keeper.digest(bytes)) !== this.site.files[path])
      throw new Error(`${path} n’est pas celui de la version ${this.site.version}.`);
    const headers = new Headers(response.headers);
    for (const name of OF_THE_TRANSPORT) headers.delete(name);
    // A new one: a page may not be opened with an answer that was redirected.
    return new Response(bytes, { headers });
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
