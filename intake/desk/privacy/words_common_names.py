"""First names that are words of French or English besides: in small letters they are taken for the word."""

from __future__ import annotations

from typing import Final

COMMON: Final[frozenset[str]] = frozenset(
    name
    for line in (
        # Things, plants and colours.
        "pierre rose marguerite violette jasmine capucine olive olivier iris fleur perle ambre jade rubis",
        "opaline colombe blanche claire clair brune ange cerise garance anemone lilas prune flore",
        "agathe angelique aube colin emeraude etoile gentiane hortensia loup",
        "luce lune lys madeleine charlotte",
        "marine mauve melodie myrtille narcisse octave harmonie pervenche pomme saphir soleil tulipe vanille",
        "veronique violet barbe marcel jules suzette loyal",
        # Virtues, and what people are or feel.
        "clemence prudence constance victoire gloire grace felicite charite esperance juste modeste",
        "parfait desire honore aime aimee celeste serene sereine reine roi franc benigne fidele patience",
        "urbain romain roman romane candide clement clemente constant divine douce fortune germain germaine",
        "innocent innocente leger martial maxime placide prospere prosper",
        "severe valentin valentine bienvenue",
        # Verbs, and words that sentences are made of.
        "marie marin martin lance avril mai juin aurore noel pascal pascale jean",
        "jeans max mars line lise lois",
        "sue amour chance toussaint",
        # Places.
        "france paris lorraine",
        # English.
        "will bill mark rob bob sue pat art gene jack don drew chase hunter miles penny ruby rusty sandy",
        "ray may june april august hope faith joy dawn rich nick frank guy lily daisy ivy holly hazel",
        "heather amber crystal summer autumn misty stormy jasper reed wade cliff dale glen heath lee earl",
        "duke dean mason grant angel mercy charity honor verity pearl gale candy",
        "jay robin carol eve fern ginger",
        "harmony laurel marina marshall melody norm opal page pierce poppy porter",
        "rod rusty sage skip star sunny",
        "tucker victor warren winter",
    )
    for name in line.split()
)
