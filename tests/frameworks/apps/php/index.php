<?php
/** Plain PHP with its own session files; the built-in server sends every request here. */
$config = json_decode(getenv('APP'), true);
eval($config['setup'] ?? 'session_start();');

function page(string $main): void
{
    echo '<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><main>', $main, '</main></html>';
}

function leave(string $to): never
{
    header("Location: $to");
    exit;
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
switch ($_SERVER['REQUEST_METHOD'] . ' ' . $path) {
    case 'GET /login':
        page('<h1>Signed out</h1><form method="post" action="/login"><input name="user" value="alice"><button id="sign-in">Sign in</button></form>');
        break;
    case 'POST /login':
        // As PHP's manual asks for at every change of rights.
        session_regenerate_id(true);
        $_SESSION['user'] = $_POST['user'];
        eval($config['signedIn'] ?? '');
        leave('/');
    case 'GET /forum':
        page('<h1>Forum</h1><a id="app" href="/">To the app</a>');
        break;
    default:
        if (!isset($_SESSION['user'])) leave('/login');
        page('<h1>Signed in as ' . htmlspecialchars($_SESSION['user']) . '</h1><a id="home" href="/">Home</a>');
}
