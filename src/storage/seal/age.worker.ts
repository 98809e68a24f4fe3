import { type AgeRequest, ageServer } from './ageServer';

const serve = ageServer((reply) => self.postMessage(reply));

self.onmessage = ({ data }: MessageEvent<AgeRequest>) => serve(data);
