// A process that uses the embedded PostgreSQL, for tests that need real ones.
// node postgres-user.cjs <compiled embedded-postgres> <data folder>: reports over IPC and stops when told to.
const [, , launcher, dataFolder] = process.argv;
const { startEmbeddedPostgres } = require(launcher);

const tell = (message) => process.send(message);
const log = (line) => tell({ type: 'log', line });

startEmbeddedPostgres({ dataFolder, log }).then(
  (server) => {
    const { startedHere, socketFolder } = server;
    process.on('message', () =>
      server.stop().then(
        () => tell({ type: 'stopped' }),
        (error) => tell({ type: 'refused', code: error.code }),
      ),
    );
    tell({ type: 'started', startedHere, socketFolder });
  },
  (error) => tell({ type: 'refused', code: error.code, sentence: error.message }),
);
