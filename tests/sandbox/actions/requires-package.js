// expect: threw /Cannot find module 'lodash'.*Add the npm package/
require("lodash")
