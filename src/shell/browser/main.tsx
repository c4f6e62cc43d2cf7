// SPDX-License-Identifier: EUPL-1.2
import '../look/application.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { languageOfPath } from '../languages/language.tsx'
import { followForms, followLinks } from './links.ts'
import { router } from './router.tsx'
import { answers } from './session.ts'

document.documentElement.lang = languageOfPath(location.pathname)
followLinks((address, stay) => void router.navigate({ href: address, replace: stay, resetScroll: false }))
followForms(address => void router.navigate({ href: address }))

const place = document.getElementById('toepassing')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={answers}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
