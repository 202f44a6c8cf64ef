export { contentHash } from './codec/content-hash';
