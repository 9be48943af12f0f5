// What we use of packages that bring no types of their own.

declare module "npm-package-arg" {
  export interface Spec {
    type: "git" | "tag" | "version" | "range" | "file" | "directory" | "remote" | "alias"
    name: string
    /** The exact version, the range or the tag. */
    fetchSpec: string
  }
  const npa: {
    /** @throws when it is no name, or no spec. */
    resolve(name: string, spec: string): Spec
  }
  export default npa
}

declare module "pacote" {
  const pacote: {
    manifest(spec: string, options: object): Promise<{ name: string; version: string }>
  }
  export default pacote
}

declare module "@npmcli/arborist" {
  export interface ArboristNode {
    packageName: string
    version: string
    path: string
    integrity: string | null
    isProjectRoot: boolean
    isLink: boolean
    /** Nothing but optional dependencies leads to it. */
    optional: boolean
  }
  export interface ArboristTree {
    inventory: { values(): IterableIterator<ArboristNode> }
  }
  export class Arborist {
    constructor(options: object)
    idealTree: ArboristTree | null
    buildIdealTree(): Promise<ArboristTree>
    reify(options?: object): Promise<ArboristTree>
  }
}
