// SPDX-License-Identifier: EUPL-1.2
import '../look/application.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { languageOfPath } from '../languages/language.tsx'
import { followForms, followLinks } from './links.ts'
import { go } from './place.ts'
import { Screens } from './screens.tsx'
import { answers } from './session.ts'

document.documentElement.lang = languageOfPath(location.pathname)
followLinks(go)
followForms(go)

const place = document.getElementById('toepassing')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <Screens />
      </QueryClientProvider>
    </StrictMode>,
  )
}
