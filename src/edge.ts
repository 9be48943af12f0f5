import { administrationWith, type AdministrationDeps } from "./administration/administration.ts"
import {
  entityAdministrationWith,
  type EntityDeps,
} from "./administration/entities/entity-administration.ts"
import { factorAdministrationWith } from "./administration/factors/factor-administration.ts"
import {
  authenticationApi,
  type AuthenticationApi,
} from "./authentication-api/authentication-api.ts"
import { loadClassicAssets } from "./classic/classic-assets.ts"
import { apiReference } from "./api-reference/api-reference.ts"
import { openApiDocument } from "./management-api/openapi/openapi-document.ts"
import { authenticator } from "./authenticator/authenticator.ts"
import { classicRoutes } from "./classic/classic-routes.ts"
import type { AppOptions } from "./cli/parts.ts"
import { enrollingWith } from "./enrolling/enrolling.ts"
import { healthChecks } from "./http/health.ts"
import { httpApp, type HttpApp } from "./http/http-app.ts"
import type { Route } from "./http/route.ts"
import type { EnrolmentTicketStore } from "./ports/enrolment-ticket-store.ts"
import {
  managementApi,
  type ManagementApi,
  operationsOf,
  scopesOf,
} from "./management-api/management-api.ts"
import { type BrandKeeper, brandKeeper } from "./pages/look/brand.ts"
import { negotiateLocale } from "./pages/locale.ts"
import { loadPageAssets } from "./pages/page-assets.ts"
import { pageRoutes } from "./pages/page-routes.ts"
import { failureShower } from "./pages/show-failure.ts"
import type { SiteInfo } from "./pages/site.ts"
import type { TenantStore } from "./ports/tenant-store.ts"
import { applicationOf, type Application } from "./recovery/application-name.ts"
import { isClassic } from "./reset/experience.ts"
import { askAtOf } from "./recovery/show-reset.ts"
import { devicesWith, type DevicesDeps } from "./recovery/devices/devices.ts"
import { recoveryWith, type Recovery, type RecoveryDeps } from "./recovery/recovery.ts"

/** Where `grant_type=password` looks when no realm is named (Auth0: `default_directory`). */
const DEFAULT_DIRECTORY = "Username-Password-Authentication"

export type Edge = RecoveryDeps &
  DevicesDeps &
  AdministrationDeps &
  EntityDeps &
  Omit<
    AuthenticationApi,
    "requestReset" | "localeFor" | "defaultDirectory" | "managementAudience" | "managementScopes"
  > &
  Pick<AppOptions, "mounts" | "trustProxy" | "log" | "themeCss"> & {
    enrolmentTickets: EnrolmentTicketStore
    isReady(): Promise<boolean>
    /** Ends answers that go on for as long as somebody listens. */
    stopping: AbortSignal
  }

/** Everything that people and programs reach, behind one function. */
export function edge(deps: Edge): HttpApp {
  const { tenants, log, clock, chance, trustProxy, mounts } = deps
  const baseUrl = new URL(deps.baseUrl)
  const recovery = recoveryWith(deps)
  const brand = brandKeeper(deps)
  const assets = { ...loadPageAssets(deps.themeCss), brand: brand.current }
  const getSite = () => siteOf(tenants)
  const pages = {
    recovery: withDefaultClient(recovery, tenants),
    applicationOf: (clientId: string | null) => applicationOrDefault(tenants, clientId),
    keys: deps.keys,
    hostname: baseUrl.hostname,
    enrolling: enrollingWith(deps),
    assets,
    getSite,
    chance,
    clock,
  }
  const classic = {
    ...pages,
    classicAssets: loadClassicAssets(),
    onBadPage: (reason: string) =>
      log.error({ reason }, "the custom reset page could not be shown, and our own was"),
  }
  const management = managementWith(deps)
  const showFailure = failureShower({ assets, getSite })
  return httpApp({
    baseUrl,
    allowLoopbackHttp: deps.urlRule.allowLoopbackHttp,
    routes: [...pageRoutes(pages), ...classicRoutes(classic)].map((route) =>
      refreshing(brand, route),
    ),
    mounts: [
      healthChecks(deps.isReady),
      authenticationMount(deps, recovery, management),
      managementApi(management),
      apiReference(() => openApiDocument(operationsOf(management), deps.baseUrl)),
      authenticator({
        ...deps,
        baseUrl,
        assets,
        getSite: async () => {
          await brand.refresh()
          return getSite()
        },
        devices: devicesWith(deps),
        takeDevice: pages.enrolling.takeDevice,
        onFault: (err) => log.error({ err }, "a request of an authenticator failed"),
      }),
      ...mounts,
    ],
    showFailure: async (...failed) => {
      await brand.refresh()
      return showFailure(...failed)
    },
    trustProxy,
    log,
    clock,
    chance,
  })
}

function authenticationMount(deps: Edge, { requestReset }: Recovery, management: ManagementApi) {
  return authenticationApi({
    ...deps,
    requestReset,
    localeFor: async (acceptLanguage) => {
      const { enabledLocales } = await deps.tenants.getTenant()
      return negotiateLocale({ uiLocales: null, acceptLanguage }, enabledLocales)
    },
    defaultDirectory: DEFAULT_DIRECTORY,
    managementAudience: `${deps.baseUrl}/api/v2/`,
    managementScopes: scopesOf(operationsOf(management)),
  })
}

function managementWith(deps: Edge): ManagementApi {
  return {
    ...deps,
    administration: administrationWith(deps),
    entities: entityAdministrationWith(deps),
    factors: factorAdministrationWith(deps),
    managementClientId: deps.managementClient?.id ?? null,
    onFault: (err) => deps.log.error({ err }, "a request of the Management API failed"),
  }
}

async function siteOf(tenants: TenantStore): Promise<SiteInfo> {
  const [tenant, connection, client] = await Promise.all([
    tenants.getTenant(),
    tenants.findConnectionByName(DEFAULT_DIRECTORY),
    tenants.findDefaultClient(),
  ])
  return {
    name: tenant.friendlyName ?? tenant.name,
    support: { email: tenant.supportEmail, url: tenant.supportUrl },
    askAt: askAtOf(connection, client?.clientId ?? null),
    enabledLocales: tenant.enabledLocales,
    isClassic: isClassic(tenant),
  }
}

/** Pages look as they are to look from the very next request on. What never changes asks nobody. */
function refreshing({ refresh }: BrandKeeper, route: Route): Route {
  if (route.path.startsWith("/assets/") && !route.path.includes(":")) return route
  return {
    ...route,
    handle: async (call) => {
      await refresh()
      return route.handle(call)
    },
  }
}

async function applicationOrDefault(
  tenants: TenantStore,
  clientId: string | null,
): Promise<Application> {
  const fallback = clientId === null ? await tenants.findDefaultClient() : null
  return applicationOf(tenants, clientId ?? fallback?.clientId ?? null)
}

/** A page's address need not name the application; Actions need one, so the first one it is. */
function withDefaultClient(recovery: Recovery, tenants: TenantStore): Recovery {
  return {
    ...recovery,
    async requestReset(input) {
      const fallback = input.clientId === null ? await tenants.findDefaultClient() : null
      return recovery.requestReset({
        ...input,
        clientId: input.clientId ?? fallback?.clientId ?? null,
      })
    },
  }
}
