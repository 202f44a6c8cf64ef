// `fork` of this file with the path of the compiled apps/cli/src/program: runs one command after the other in one
// process, which loads the program once. Told { args, env }, it answers { code, out, err }.
const { run } = require(process.argv[2]);

/** Takes what is written to a standard stream into the list, as the stream itself would. */
function caught(stream, chunks) {
  stream.write = (chunk, encoding, done) => {
    chunks.push(Buffer.from(chunk));
    const called = typeof encoding === 'function' ? encoding : done;
    if (called) process.nextTick(called);
    return true;
  };
}

process.on('message', async ({ args, env }) => {
  process.env = { ...env };
  const out = [];
  const err = [];
  caught(process.stdout, out);
  caught(process.stderr, err);
  const code = await run([process.execPath, 'taizhang', ...args]).catch((error) => {
    err.push(Buffer.from(String(error.stack)));
    return 1;
  });
  process.send({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
});
