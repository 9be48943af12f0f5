import { type Brand, NO_BRAND } from "./look/brand.ts"
import { loadAsset, newAsset, type Asset } from "../http/assets.ts"

/** Files that pages link to. */
export interface PageAssets {
  styles: Asset
  icon: Asset
  pressButton: Asset
  /** Asks a key for what a form wants. */
  askKey: Asset
  watchPush: Asset
  watchSetup: Asset
  /** The operator's own styles, after ours: they set `--rekey-*`. Null: none. */
  theme: Asset | null
  /** How the operator wants pages to look, as it is now. */
  brand(): Brand
}

/** @param themeCss Text of a style sheet. */
export function loadPageAssets(themeCss: string | null): PageAssets {
  const load = (name: string) => loadAsset(new URL(`./assets/${name}`, import.meta.url))
  return {
    styles: load("rekey.css"),
    icon: load("icon.svg"),
    pressButton: load("press-button.js"),
    askKey: load("ask-key.js"),
    watchPush: load("watch-push.js"),
    watchSetup: load("watch-setup.js"),
    theme: themeCss === null ? null : newAsset("theme.css", themeCss),
    brand: () => NO_BRAND,
  }
}

export function listAssets({
  styles,
  icon,
  pressButton,
  askKey,
  watchPush,
  watchSetup,
  theme,
}: PageAssets): readonly Asset[] {
  const scripts = [pressButton, askKey, watchPush, watchSetup]
  return [styles, icon, ...scripts, ...(theme === null ? [] : [theme])]
}
