// `npm run bench`: what the product does per second, on both databases, beside its bare SQL and a bare server.
//   --doctors 2500  --seconds 2  --rounds 5  --connections 20  --only pglite|postgresql|passes  --json  --keep
import '../bench/main.ts'
