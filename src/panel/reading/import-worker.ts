import { tellImport } from './tell-import.ts';

// The worker's entry: a file in, messages out. Whoever has enough of it ends the worker.

onmessage = ({ data }: MessageEvent<Blob>) => void tellImport(data, (message) => postMessage(message));
