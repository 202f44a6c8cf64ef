const { default: Sequencer } = require('@jest/test-sequencer');

const LONG = /\.(int|property)\.spec\.ts$/;

/**
 * Tests of processes, databases and many random histories first. In a fresh clone Jest knows no durations and goes by
 * the size of the files: a short file that runs a long contract would be the last, with nothing to run beside it.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
