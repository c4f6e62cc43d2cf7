// SPDX-License-Identifier: EUPL-1.2
import type { IForbiddenRuleType } from 'dependency-cruiser'

/**
 * Who may import whom. No rule names a chapter or a feature: a folder directly under src/ other than core and shell is a chapter,
 * a folder in it a feature, and the name of a file says what it is for.
 */
const chapter = '^src/(?!core/|shell/)([^/]+)/'
const feature = `${chapter}([^/]+)/`
const anyFeature = '^src/(?!core/|shell/)[^/]+/[^/]+/'
const ownFeature = '^src/$1/$2/'
const ofKind = (kind: string): string => `${feature}[a-z0-9.-]*${kind}$`
const test = '\\.(test|journey|proof)\\.tsx?$'

/** One line of the import table: files of this kind reach only these places in src/ (packages and node are not judged here). */
const only = (kind: string, places: string[], why: string): IForbiddenRuleType => ({
  name: `${kind.replaceAll('\\', '')} reaches only its own places`,
  severity: 'error',
  comment: why,
  from: { path: ofKind(kind), pathNot: test },
  to: { path: '^src/', pathNot: places },
})

/** Hold for every import, `import type` included. */
export const alsoByType: IForbiddenRuleType[] = [
  {
    name: 'the table of contents imports nothing',
    severity: 'error',
    comment: 'contents.ts is pure data that everything may read; each chapter keeps its own part of it',
    from: { path: ['^src/contents\\.ts$', '^src/[^/]+/contents\\.ts$'] },
    to: { pathNot: '^src/[^/]+/contents\\.ts$' },
  },
  {
    name: 'core knows no chapter',
    severity: 'error',
    comment: 'core is what every chapter stands on; it finds features by path, never by name',
    from: { path: '^src/core/', pathNot: test },
    to: { path: ['^src/shell/', anyFeature] },
  },
  {
    name: 'the shell knows no chapter',
    severity: 'error',
    comment: 'the shell is built around the features from contents.ts and finds their screens by path',
    from: { path: '^src/shell/', pathNot: [test, '^src/shell/command-line/'] },
    to: { path: anyFeature },
  },
  {
    name: 'the command line enters a feature by its front door',
    severity: 'error',
    comment:
      'a command of the command line is an act of a feature, asked through its public.ts; so is what happens at the start, and the demonstration',
    from: { path: ['^src/shell/command-line/', '^src/demonstration/', '^src/[^/]+\\.ts$'], pathNot: test },
    to: { path: anyFeature, pathNot: '/(public|contract)\\.ts$' },
  },
  {
    name: 'another feature is entered by its front door',
    severity: 'error',
    comment: 'public.ts is the door; the shape of a contract may be read too',
    from: { path: feature, pathNot: test },
    to: { path: anyFeature, pathNot: [ownFeature, '/(public|contract)\\.ts$'] },
  },
  {
    name: 'nothing goes round in circles',
    severity: 'error',
    comment: 'arrows only go down: what two files both know, a type too, stands below both',
    from: {},
    to: { circular: true },
  },
]

/** Hold for the imports that are left when the types are gone. */
export const whenItRuns: IForbiddenRuleType[] = [
  only('access\\.ts', ['^src/core/access/'], 'who may is data: sentences, not code'),
  only(
    'contract\\.ts',
    [
      '^src/core/contract/',
      '^src/core/disclosure/contract\\.ts$',
      '^src/core/time/',
      `${ownFeature}[a-z0-9.-]*(contract|rules)\\.ts$`,
      `${anyFeature}contract\\.ts$`,
    ],
    'what can be asked stands by itself, with the words of its calculations and of other contracts',
  ),
  only(
    '(commands|jobs|notices)\\.ts',
    ['^src/core/', ownFeature, '/public\\.ts$'],
    'what happens uses core, its own feature and the doors of others',
  ),
  only('client\\.ts', ['^src/shell/browser/'], 'how screens ask is made of the shape of the contract, and of nothing else'),
  only('queries\\.ts', ['^src/core/', ownFeature], 'what is seen reads published views of others by SQL, never their code'),
  only('public\\.ts', ['^src/core/', ownFeature], 'the door opens on its own feature'),
  only(
    'rules\\.ts',
    ['^src/core/(figures|time)/', `${ownFeature}[a-z0-9.-]*rules\\.ts$`],
    'a rule is a calculation, without input or output',
  ),
  only('texts\\.ts', ['^src/shell/languages/', `${ownFeature}[a-z0-9.-]*texts\\.ts$`], 'texts are words in two languages'),
  only(
    '(page|screen)\\.tsx',
    [
      '^src/shell/',
      '^src/contents\\.ts$',
      '^src/core/(contract|figures|languages|personal-data|time)/',
      ownFeature,
      `${anyFeature}(public|contract)\\.ts$`,
    ],
    'what is shown asks through the contract and looks like the shell',
  ),
  {
    name: 'what is shown does not reach behind the contract',
    severity: 'error',
    comment: 'screens run in the browser: no commands, queries or access of the feature itself',
    from: { path: ofKind('screen\\.tsx'), pathNot: test },
    to: { path: `${ownFeature}[a-z0-9.-]*(commands|queries|access|public)\\.ts$` },
  },
  {
    name: 'a page shows and does nothing',
    severity: 'error',
    comment: 'pages run on the server and read through their own queries under their own rule; what happens goes through the contract',
    from: { path: ofKind('page\\.tsx'), pathNot: test },
    to: { path: `${ownFeature}[a-z0-9.-]*(commands|public)\\.ts$` },
  },
  {
    name: 'the browser carries no server',
    severity: 'error',
    comment: 'nothing a screen reaches, however far, may touch the database driver, the http server or the machine',
    from: { path: ['^src/(?!core/)[^.]*[a-z.]*screen\\.tsx$', '^src/shell/browser/'], pathNot: test },
    to: {
      reachable: true,
      path: [
        '^src/core/(database|http|identity|logs|jobs|mail|files)/',
        '(^|node_modules/)(pg|fastify|graphile-worker|nodemailer)(/|$)',
        '^node:',
      ],
    },
  },
  {
    name: 'shipped code does not lean on tests',
    severity: 'error',
    comment: 'tests know the product, never the other way round',
    from: { path: '^src/', pathNot: test },
    to: { path: ['^tests/', test] },
  },
]
