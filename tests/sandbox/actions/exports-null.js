// expect: threw /"message":"The Action must export an object\."/
module.exports = null
