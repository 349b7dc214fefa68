"""Flask with its own signed cookie."""

import json
import os
import secrets
from datetime import timedelta  # noqa: F401, for pasted settings

from flask import Flask, redirect, request, session, url_for
from flask_session import Session  # noqa: F401, for pasted settings
from redis import Redis

config = json.loads(os.environ["APP"])
app = Flask(__name__)
app.secret_key = "a secret"
if "redis" in config:
    app.config["SESSION_REDIS"] = Redis(port=config["redis"])
app.config.update(config.get("options", {}))
exec(config.get("setup") or "", globals())


def page(main):
    return (
        '<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,">'
        f"<main>{main}</main></html>"
    )


@app.get("/")
def home():
    if "user" not in session:
        return redirect("/login")
    return page(f'<h1>Signed in as {session["user"]}</h1><a id="home" href="/">Home</a>')


@app.get("/login")
def form():
    if config.get("visits"):
        session["visits"] = session.get("visits", 0) + 1
    return page(
        '<h1>Signed out</h1><form method="post" action="/login">'
        '<input name="user" value="alice"><button id="sign-in">Sign in</button></form>'
    )


@app.post("/login")
def sign_in():
    session["user"] = request.form["user"]
    if "claims" in config:
        session["claims"] = secrets.token_urlsafe(config["claims"])
    return redirect(url_for("home", _external=True) if config.get("external") else "/")


app.run(port=config["port"])
