// expect: threw /Cannot find module 'lodash'.*esbuild --bundle/
require("lodash")
