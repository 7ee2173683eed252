"""First names often met in France and Britain: with them a capital is a person, to be careful with.

Those that are words of a language too (Claire, Rose, Victoire) count only with their capital.
"""

from __future__ import annotations

import unicodedata
from typing import Final

FIRST_NAMES: Final[frozenset[str]] = frozenset(
    name
    for line in (
        "Abdel Abdou Abdoulaye Adam Adama Adèle Adrien Agathe Agnès Ahmed Aïcha Aïssa Aïssata Alain Alan",
        "Alassane Albert Alex Alexandra Alexandre Alexis Alfred Ali Alice Alicia Aline Alison Amadou",
        "Amanda Amélie Amina Aminata Amine Amir Amy Ana Anaïs André Andréa Andrew Angela Anissa Anita Ann",
        "Anna Anne Annick Annie Antoine Antoinette Arnaud Arthur Assia Astrid Audrey Aurélie Aurélien Awa",
        "Axel Aya Aziz",
        "Bakary Baptiste Barbara Béatrice Ben Benjamin Benoît Bernadette Bernard Bertrand Bilal Bob",
        "Boubacar Brigitte Bruno",
        "Camille Carine Carl Carmen Carole Caroline Catherine Cécile Cédric Céline Chantal Charles",
        "Charlie Charlotte Chloé Chris Christelle Christian Christiane Christine Christophe Claire Clara",
        "Claude Claudine Clémence Clément Colette Coralie Corinne Cyril",
        "Damien Daniel Danièle Danielle David Deborah Delphine Denis Denise Diane Didier Dimitri Djamila",
        "Dominique Dorothée Driss",
        "Édith Edouard Édouard Elena Eliane Elisabeth Élisabeth Elizabeth Ella Elodie Élodie Emilie",
        "Émilie Emma Emmanuel Emmanuelle Eric Éric Erika Estelle Esther Etienne Étienne Eugénie Eve Ève",
        "Evelyne",
        "Fabien Fabienne Fabrice Fadila Fanny Farid Farida Fatiha Fatima Fatma Fatou Fatoumata Félix",
        "Fernand Flora Florence Florent Florian Francine Francis Franck François Françoise Frédéric",
        "Frédérique",
        "Gabriel Gabrielle Gaël Gaëlle Gaston Geneviève Georges Gérald Gérard Ghislaine Gilbert Gilles",
        "Ginette Gisèle Grace Grégory Guillaume Guy Gwenaëlle",
        "Habib Hakim Halima Hamid Hamza Hanna Hannah Harry Hassan Hassiba Hawa Hélène Henri Hervé Hicham",
        "Hocine Hugo Hugues",
        "Ibrahim Ibrahima Idriss Inès Irène Isabelle Ismaël Issa Ivan",
        "Jack Jacqueline Jacques Jade Jamal James Jane Janine Jason Jean Jeanne Jeannine Jennifer Jenny",
        "Jérémie Jérémy Jérôme Jessica Joël Joëlle Johanna John Jonathan Jordan José Joseph Josette",
        "Josiane Joyce Judith Jules Julia Julie Julien Juliette Justine",
        "Kader Kadiatou Kamel Karen Karim Karima Karine Kate Kateryna Katia Kevin Kévin Khadija Khaled",
        "Kim",
        "Laetitia Laïla Lamia Laura Laure Laurence Laurent Léa Leïla Léo Léon Léonie Leslie Lila Lilian",
        "Liliane Linda Lionel Lisa Loïc Louis Louise Luc Lucas Lucie Lucien Lucienne Ludovic Lydia Lydie",
        "Madeleine Maëlle Magali Mahamadou Maïmouna Malik Malika Mamadou Manon Manuel Marc Marcel",
        "Marcelle Margaux Marguerite Maria Mariam Mariama Marie Marine Marion Marius Mark Marlène Martine",
        "Maryam Maryse Mathieu Mathilde Matthieu Maud Maurice Max Maxime Mehdi Mélanie Mélissa Mercedes",
        "Michael Michaël Michel Michèle Micheline Mickaël Mike Mireille Mohamed Mohammed Moïse Monique",
        "Morgane Mouna Mounir Mourad Moussa Muriel Mustapha Myriam",
        "Nabil Nadège Nadia Nadine Naïma Nancy Natacha Nathalie Nathan Nawel Nicolas Nicole Nina Noah",
        "Noël Noémie Nora Nordine",
        "Odette Odile Olga Olivia Olivier Omar Oscar Ousmane",
        "Pascal Pascale Patrice Patricia Patrick Paul Paula Paule Paulette Pauline Peter Philippe Pierre",
        "Pierrette",
        "Quentin",
        "Rachel Rachid Rachida Raoul Raphaël Raymond Raymonde Rebecca Régine Régis Rémi Rémy Renaud René",
        "Renée Richard Robert Robin Roger Roland Romain Rosa Rose Roseline",
        "Sabine Sabrina Saïd Saïda Salif Salim Salima Sally Sam Samia Samir Samira Samuel Sandra Sandrine",
        "Sara Sarah Sébastien Selma Serge Séverine Sidonie Simon Simone Sofia Solange Sonia Sophie Souad",
        "Soumaya Stéphane Stéphanie Stephen Steve Steven Suzanne Sylvain Sylvie",
        "Tariq Tatiana Teresa Théo Théodore Thérèse Thibault Thierry Thomas Tom Toufik",
        "Valentin Valérie Vanessa Véronique Victoire Victor Vincent Violette Virginie Viviane",
        "Wahiba Walid Wendy William",
        "Xavier",
        "Yacine Yann Yannick Yasmina Yassine Yolande Youcef Youssef Yves Yvette Yvonne",
        "Zahra Zakaria Zineb Zoé Zohra",
    )
    for name in line.split()
)


def unaccented(name: str) -> str:
    """Return a name for looking it up: in small letters, without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(each for each in plain if not unicodedata.combining(each))


FIRST_FOLDED: Final[frozenset[str]] = frozenset(unaccented(name) for name in FIRST_NAMES)
