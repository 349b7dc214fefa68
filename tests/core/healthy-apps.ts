/** Healthy traffic as whole recordings of real kinds of applications have it. Same promise as `healthy.ts`. */
export const healthyApps: Readonly<Record<string, string>> = {
  'WordPress: login, logout by a parameter, and the login again': `
    * observed
    > GET https://blog.test/wp-login.php
    < 200
    < Set-Cookie: wordpress_test_cookie=WP%20Cookie%20check; path=/; secure
    > POST https://blog.test/wp-login.php
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 302 https://blog.test/
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=admin%7C1767400000%7CkQ2mZx71LpRt8s; path=/wp-content/plugins; secure; HttpOnly
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=admin%7C1767400000%7CkQ2mZx71LpRt8s; path=/wp-admin; secure; HttpOnly
    < Set-Cookie: wordpress_logged_in_0123456789abcdef0123456789abcdef=admin%7C1767400000%7Cx81LpRt8skQ2mZx7; path=/; secure; HttpOnly
    > GET https://blog.test/
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check; wordpress_logged_in_0123456789abcdef0123456789abcdef=admin%7C1767400000%7Cx81LpRt8skQ2mZx7
    < 200
    > GET https://blog.test/wp-login.php?action=logout&_wpnonce=abc
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check; wordpress_logged_in_0123456789abcdef0123456789abcdef=admin%7C1767400000%7Cx81LpRt8skQ2mZx7
    < 302 https://blog.test/wp-login.php?loggedout=true
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/wp-admin
    < Set-Cookie: wordpress_sec_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/wp-content/plugins
    < Set-Cookie: wordpress_logged_in_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/
    > GET https://blog.test/wp-login.php?loggedout=true
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 200
    > GET https://blog.test/wp-admin/
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 302 https://blog.test/wp-login.php?redirect_to=%2Fwp-admin%2F&reauth=1
    > GET https://blog.test/wp-login.php?redirect_to=%2Fwp-admin%2F&reauth=1
    > Cookie: wordpress_test_cookie=WP%20Cookie%20check
    < 200
    < Set-Cookie: wordpress_logged_in_0123456789abcdef0123456789abcdef=%20; Max-Age=0; path=/`,
  'logout by a fetch with DELETE, then the page reloads': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: _app_session=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: _app_session=q7w2e9r4t1y6u3i8o5pa
    < 200
    * via fetch
    > DELETE https://app.test/session
    > Cookie: _app_session=q7w2e9r4t1y6u3i8o5pa
    < 204
    < Set-Cookie: _app_session=; path=/; Max-Age=0
    * via script
    > GET https://app.test/
    < 302 /login
    > GET https://app.test/login
    < 200`,
  'logout by a fetch, then a script goes to the login': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: sid=7hG3kLq9Wm2Xz5Bv; path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    * via fetch
    > POST https://app.test/api/auth/logout
    > Cookie: sid=7hG3kLq9Wm2Xz5Bv
    < 200
    < Set-Cookie: sid=; path=/; Max-Age=0
    * via script
    > GET https://app.test/login
    < 200
    * via fetch
    > GET https://app.test/api/me
    < 401`,
  'logout under the name of exit': `
    * observed
    > POST https://app.test/login
    < 302 /
    < Set-Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa; path=/; HttpOnly; Secure
    > GET https://app.test/
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 200
    > GET https://app.test/account/exit
    > Cookie: PHPSESSID=q7w2e9r4t1y6u3i8o5pa
    < 302 /login
    < Set-Cookie: PHPSESSID=deleted; expires=Thu, 01-Jan-1970 00:00:01 GMT; Max-Age=0; path=/
    > GET https://app.test/login
    < 200`,
};
