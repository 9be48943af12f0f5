// expect: crashed /exit code 3/
process.exit(3)
