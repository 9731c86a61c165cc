// The two decoders that come without types, as far as the workshop uses them.
declare module 'libheif-js/wasm-bundle.js' {
  interface Picture {
    get_width(): number;
    get_height(): number;
    display(
      room: { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number },
      done: (shown: { data: Uint8ClampedArray<ArrayBuffer> } | null) => void,
    ): void;
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): Picture[] } };
  export default libheif;
}

declare module '@ffmpeg/core' {
  interface Core {
    FS: {
      writeFile(name: string, bytes: Uint8Array): void;
      readFile(name: string): Uint8Array<ArrayBuffer>;
    };
    /** Zero: it was done. */
    exec(...args: string[]): number;
    setLogger(listen: (line: { message: string }) => void): void;
  }
  export default function createCore(options: { wasmBinary: Uint8Array }): Promise<Core>;
}
