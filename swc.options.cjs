// One set of compiler options for the build (build.cjs), the tests (jest.config.cjs) and run-typescript.cjs.
exports.typescript = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
  },
  swcrc: false,
};

/** Without Jest's own mapping of names: @taizhang/* becomes the path of its folder. */
exports.resolved = {
  ...exports.typescript,
  jsc: {
    ...exports.typescript.jsc,
    baseUrl: __dirname,
    paths: {
      '@taizhang/event-store/kurrent': ['./libs/event-store/src/kurrent'],
      '@taizhang/event-store/contract': ['./libs/event-store/src/contract'],
      '@taizhang/event-store/postgres': ['./libs/event-store/src/postgres'],
      '@taizhang/wiring/jobs': ['./libs/wiring/src/jobs'],
      '@taizhang/*': ['./libs/*/src'],
    },
  },
};
