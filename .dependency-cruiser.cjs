/** What the compiler cannot say about the boundaries: no cycles, nothing undeclared, the wire imports nothing of ours. */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'protocol-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/protocol/' },
      to: { path: ['^(libs|apps)/', '^node_modules/@csite/'], pathNot: '^libs/protocol/' },
    },
    {
      name: 'no-cross-package-paths',
      comment: 'Packages meet at their index, by name.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^(apps|libs)/', pathNot: '^$1/$2/' },
    },
    {
      name: 'apps-are-islands',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: {
        path: [
          '^apps/',
          '^node_modules/@csite/(gateway|identity|contracts|billing|status|notification|web|cli|launcher|mail-catcher|acceptance)/',
        ],
        pathNot: '^apps/$1/',
      },
    },
    {
      name: 'nothing-undeclared',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'production-needs-no-test-library',
      severity: 'error',
      from: { path: '^apps/', pathNot: ['\\.spec\\.tsx?$', '^apps/acceptance/', '/test/'] },
      to: { path: '^node_modules/@csite/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/.*(?<!index\\.d\\.ts|index\\.js)$'] },
    // A package of ours is what its package.json says under node_modules, not the folder behind the link.
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'require', 'node', 'default'] },
  },
};
