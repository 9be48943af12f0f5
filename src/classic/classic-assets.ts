import { type Asset, loadAsset } from "../http/assets.ts"

/** What a page with the widget links to. */
export interface ClassicAssets {
  widget: Asset
  styles: Asset
}

export function loadClassicAssets(): ClassicAssets {
  const load = (name: string) => loadAsset(new URL(`./assets/${name}`, import.meta.url))
  return { widget: load("change-password.js"), styles: load("change-password.css") }
}
