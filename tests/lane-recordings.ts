/** Two copies of one cookie, for the host and for its domain: the server reads the older one. */
export const twins = `
  * observed
  * jar: https://use.cloud.test/ 3 d ago: connect.sid=s%3A7hG3kLq9Wm2Xz5Bv.aaaa; Path=/; HttpOnly
  > POST https://use.cloud.test/login
  > Cookie: connect.sid=s%3A7hG3kLq9Wm2Xz5Bv.aaaa
  < 302 /dashboard
  < Set-Cookie: connect.sid=s%3AQw2Er4Ty6Ui8Op0A.bbbb; Domain=cloud.test; Path=/; HttpOnly
  > GET https://use.cloud.test/dashboard
  > Cookie: connect.sid=s%3A7hG3kLq9Wm2Xz5Bv.aaaa; connect.sid=s%3AQw2Er4Ty6Ui8Op0A.bbbb
  < 302 /login?next=%2Fdashboard
  > GET https://use.cloud.test/login?next=%2Fdashboard
  > Cookie: connect.sid=s%3A7hG3kLq9Wm2Xz5Bv.aaaa; connect.sid=s%3AQw2Er4Ty6Ui8Op0A.bbbb
  < 200`;

/** The session cookie stands inside the line of another one. */
export const swallowed = `
  * observed
  > POST https://app.test/auth/login
  < 302 /dashboard
  < Set-Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p; Path=/, laravel_session=eyJpdiI6IkFhQmJDYyJ9; Path=/; HttpOnly
  > GET https://app.test/dashboard
  > Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p
  < 302 /auth/login?next=%2Fdashboard
  > GET https://app.test/auth/login?next=%2Fdashboard
  > Cookie: XSRF-TOKEN=aK2vQ9zL7mB4xT1p
  < 200`;
