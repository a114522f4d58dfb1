import type { ReceiveFile } from './options.js';

/**
 * Takes files in by way of the disk (Node 20.16 and later): however large they are, no more than a piece is in
 * memory. They lie in a folder of their own that only this process can read, and go when the adapter has answered:
 * an adapter that keeps a file's bytes longer copies them.
 * @param directory Where. Default: the system's folder for temporary files.
 */
export function spoolToDisk({ directory }: { readonly directory?: string } = {}): ReceiveFile {
  const { fs, os, path } = nodeModules();
  return async (bytes, { name, type }) => {
    const folder = await fs.promises.mkdtemp(path.join(directory ?? os.tmpdir(), 'care-upload-'));
    const release = (): Promise<void> => fs.promises.rm(folder, { recursive: true, force: true });
    const place = path.join(folder, 'bytes');
    try {
      const handle = await fs.promises.open(place, 'wx', 0o600);
      try {
        await writeAll(bytes, handle);
      } finally {
        await handle.close();
      }
      const stored = await fs.openAsBlob(place, { type });
      return { file: new File([stored], name, { type }), release };
    } catch (thrown) {
      await release();
      throw thrown;
    }
  };
}

async function writeAll(bytes: ReadableStream<Uint8Array>, to: FileHandle): Promise<void> {
  const reader = bytes.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    await to.writeFile(value);
  }
}

interface FileHandle {
  writeFile(piece: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

interface Fs {
  openAsBlob(place: string, options: { readonly type: string }): Promise<Blob>;
  readonly promises: {
    mkdtemp(prefix: string): Promise<string>;
    open(place: string, flags: string, mode: number): Promise<FileHandle>;
    rm(place: string, options: object): Promise<void>;
  };
}

interface NodeModules {
  readonly fs: Fs;
  readonly os: { tmpdir(): string };
  readonly path: { join(...parts: string[]): string };
}

/** Asked for by name and not imported: the handler runs where there are no such modules, too. */
function nodeModules(): NodeModules {
  const { process } = globalThis as {
    readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  };
  const find = process?.getBuiltinModule;
  if (find === undefined) throw new TypeError('spoolToDisk() needs Node 20.16 or later.');
  return { fs: find('node:fs'), os: find('node:os'), path: find('node:path') } as NodeModules;
}
