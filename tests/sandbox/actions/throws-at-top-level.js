// expect: threw /"message":"not configured"/
throw new TypeError("not configured")
