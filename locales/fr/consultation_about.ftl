# Ce que l’on demande à la fin d’une consultation, à qui veut bien

consultation_about-quarter = Une dernière chose, seulement si vous voulez, pour les chiffres : dans quel quartier habitez-vous ? (facultatif)
    .name = Quartier

consultation_about-age = Votre âge ? (facultatif)
    .name = Âge
    .under_18 = Moins de 18 ans
    .from_18 = 18 à 24 ans
    .from_25 = 25 à 34 ans
    .from_35 = 35 à 59 ans
    .from_60 = 60 ans et plus

consultation_about-sex = Vous êtes… (facultatif)
    .name = Femme ou homme
    .woman = Une femme
    .man = Un homme

consultation_about-finish =
    .closed = Cette consultation vient de se terminer. Ce que vous aviez déjà répondu est gardé et compte. Merci 🙏
