/** A static server as the plainest there are: a file is its bytes and its type, and nothing else is said. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export class PlainServer {
  private server: Server | undefined;
  private port = 0;

  /** @param folder  what is served, until another is put there */
  constructor(public folder: string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const name = request.url!.replace(/\?.*$/, '').replace(/\/$/, '/index.html');
      readFile(path.join(this.folder, name)).then(
        (bytes) => response.writeHead(200, { 'Content-Type': TYPES[path.extname(name)] ?? 'text/plain' }).end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => this.server!.close(resolve));
    this.server!.closeAllConnections();
    await stopped;
  }
}
