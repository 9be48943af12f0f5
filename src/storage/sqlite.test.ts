import { describeEveryStore } from "../ports/every-store.contract.ts"
import { openStores } from "./open-stores.fixture.ts"

describeEveryStore("SQLite", () => openStores("file::memory:"))
