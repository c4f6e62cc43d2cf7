// SPDX-License-Identifier: EUPL-1.2
/** The chapter Toezicht in the table of contents: its features in reading order, with the screens of each. */
export const oversight = {
  key: 'oversight',
  title: { nl: 'Toezicht', en: 'Oversight' },
  features: [
    {
      key: 'log-looks',
      title: { nl: 'Inzage in de logboeken', en: 'Looks into the logs' },
      screens: [
        {
          key: 'looks',
          file: 'screen',
          title: { nl: 'Inzage in de logboeken', en: 'Looks into the logs' },
          address: { nl: '/toezicht/logboek', en: '/en/oversight/logs' },
          menu: true,
        },
        {
          key: 'look',
          file: 'look.screen',
          title: { nl: 'Een inzage', en: 'A look' },
          address: { nl: '/toezicht/logboek/:id', en: '/en/oversight/logs/:id' },
        },
      ],
    },
    {
      key: 'odd-reads',
      title: { nl: 'Opvallend lezen', en: 'Odd reads' },
      screens: [
        {
          key: 'list',
          file: 'screen',
          title: { nl: 'Opvallend lezen', en: 'Odd reads' },
          address: { nl: '/toezicht/opvallend', en: '/en/oversight/odd-reads' },
          menu: true,
        },
        {
          key: 'odd-read',
          file: 'odd-read.screen',
          title: { nl: 'Opvallend lezen van iemand', en: 'Odd reads of somebody' },
          address: { nl: '/toezicht/opvallend/:id', en: '/en/oversight/odd-reads/:id' },
        },
      ],
    },
    {
      key: 'rules-in-force',
      title: { nl: 'Regels en wat geldt', en: 'Rules and what holds' },
      screens: [
        {
          key: 'rules',
          file: 'screen',
          title: { nl: 'Regels en wat geldt', en: 'Rules and what holds' },
          address: { nl: '/toezicht/toegang', en: '/en/oversight/access' },
          menu: true,
        },
      ],
    },
  ],
} as const
