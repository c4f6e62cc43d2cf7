// SPDX-License-Identifier: EUPL-1.2

/** The look of a document that is kept as one file: the colours and letters of the house without its frame. It is part of the bytes, so it changes with the version of the form only. */
export const standingAlone = `
body{margin:0;background:#faf8f4;color:#1c262b;font:1.0625rem/1.5 "Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:60rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
h1,h2,h3{color:#0b3a48;line-height:1.2}
h2{margin-block-start:2.4rem;padding-block-start:.8rem;border-block-start:2px solid #0b3a48}
a{color:#0b5a6e}
p{max-width:44rem}
dl>div{display:grid;grid-template-columns:minmax(7rem,12rem) minmax(0,1fr);gap:0 1rem}
dt,.sv-small{color:#4f5b61}
dd{margin:0;overflow-wrap:anywhere}
.document-table__scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:start;font-weight:640;padding-block:1rem .4rem}
th,td{text-align:start;vertical-align:baseline;padding:.35rem .75rem .35rem 0;border-block-end:1px solid #ddd6c9}
tbody th{font-weight:500}
.document-table__number{text-align:end;white-space:nowrap}
.document-panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.9rem;margin-block:1.2rem}
.document-panel{margin:0;background:#fff;border:1px solid #ddd6c9;border-radius:6px}
.document-panel img{display:block;width:100%;height:auto}
.document-panel figcaption{padding:.6rem .9rem .8rem;border-block-start:1px solid #ddd6c9;font-size:.9375rem}
@media(min-width:42rem){.document-panel--wide{grid-column:1/-1}}
.document-sources{list-style:none;padding:0;font-size:.9375rem}
.document-sources>li{padding:.7rem .8rem;border-block-end:1px solid #ddd6c9}
.document-sources>li:target{background:#fff4d9}
`
