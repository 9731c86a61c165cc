// The part of undici that carries requests, without fetch, caches and web sockets, which take 15 MB; it names no types itself.
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici';
}
