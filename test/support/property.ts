// Properties try the same inputs on every run, so that a red run says what a change broke; the nightly form draws new ones.
import fc from 'fast-check';

const seed = process.env.FUZZ_SEED ?? '20261128';
fc.configureGlobal(seed === 'new' ? {} : { seed: Number(seed) });

export default fc;
