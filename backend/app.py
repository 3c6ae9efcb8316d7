"""`python app.py`: settings -> shop -> web app -> serve."""

from contextlib import closing

from shopcard.bootstrap.serve import open_shop
from shopcard.web.application import create_app
from shopcard.web.server import configured, serve

if __name__ == "__main__":
    with configured() as settings, closing(open_shop(settings)) as opening:
        opening.start()
        serve(create_app(opening, settings), settings, opening.check)
