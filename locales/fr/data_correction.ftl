# Faire corriger ce que la commune garde de soi (loi 09-08, article 8)

data_correction-menu = ✏️ Corriger mes données
data_correction-request = Correction de données
    .title = Corrections de données

data_correction-wrong = Qu’est-ce qui est faux, et qu’est-ce qu’il faut écrire ? Par exemple : « mon nom s’écrit El Amrani ». Vous pouvez répondre par un vocal 🎤.
    .name = À corriger

data_correction-proof = Avez-vous un papier qui le montre ? Envoyez sa photo. (facultatif)
    .name = Papier

data_correction-review = Voici ce que nous allons corriger. Nous l’envoyons ?

data_correction-file =
    .filed =
        Merci 🙏 C’est noté, numéro { $reference }.
        Ce sera corrigé avant le { $date }, et nous vous le dirons ici. C’est gratuit.
