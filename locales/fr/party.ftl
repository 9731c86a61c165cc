# Ceux qui travaillent hors de la commune : ce que le citoyen apprend, ce qu’ils lisent dans leur messagerie

party-news = Du nouveau sur votre signalement { $reference } ({ $category }) :
    .sent = 🧰 C’est maintenant au tour de { $party }, au plus tard le { $date }. La commune suit et vérifie.
    .going = 🚧 L’équipe de { $party } vient le { $date }.
    .done = 🔎 { $party } dit que c’est fait. La commune vérifie, puis vous demandera si c’est réglé.
    .letter = ✉️ Ce n’est pas la commune qui en est chargée, c’est { $party }. La commune lui a écrit (lettre n° { $number }) et attend sa réponse avant le { $date }. La suite vous parviendra ici.
    .back = ↩️ Ça a changé : { $party } ne s’en charge plus. La commune a repris votre demande et vous dira la suite ici.
    .letter_answered = 📨 { $party } a répondu à la lettre de la commune, qui vous dira la suite ici.

party-why = Vous recevez ceci car vous suivez ce problème. Pour arrêter, écrivez « mes données ».

party-later = C’est après le { $date }, la date promise par la commune, qui suit l’affaire.
    .short = après le { $date } promis par la commune

party-turn =
    .sent = { $status } · c’est au tour de { $party }, au plus tard le { $date }
    .going = { $status } · l’équipe de { $party } vient le { $date }
    .late = { $status } · c’est au tour de { $party }, attendu depuis le { $date } : la commune relance
    .done = { $status } · { $party } dit que c’est fait, la commune vérifie
    .letter = { $status } · { $party } en est chargé, la commune attend sa réponse à la lettre n° { $number } avant le { $date }
    .letter_late = { $status } · { $party } en est chargé et n’a pas encore répondu à la lettre n° { $number } : la commune relance

party-bound = C’est fait : les ordres pour { $party } arriveront ici 👌 Sous chacun, trois boutons : on vient, c’est fait, pas pour nous.
    .unknown = Ce lien n’ouvre plus rien. Demandez-en un nouveau à la commune.

order-card =
    .new = 🧰 Ordre de la commune { $reference } · { $category }
    .reminder = 🔔 Rappel, ordre { $reference } · { $category }
    .until = ⏳ Au plus tard le { $date }
    .promised = 🚧 Vous avez dit : on vient le { $date }
    .ended = Merci, l’ordre { $reference } n’est plus à faire.
    .going = 🚧 On vient
    .done = ✅ C’est fait
    .not_ours = ↩️ Pas pour nous

order-when = Quel jour venez-vous ?
    .today = Aujourd’hui
    .tomorrow = Demain
    .later = Le { $date }

order-why = Pourquoi n’est-ce pas pour vous ?
    .elsewhere = Un autre en est chargé
    .private = C’est privé
    .not_found = Rien trouvé sur place
    .other = Autre raison

order-which =
    .going = Pour quel ordre venez-vous ?
    .done = Cette photo, ou ce travail, c’est pour quel ordre ?
    .not_ours = Quel ordre n’est pas pour vous ?
    .one = { $reference } · { $place }

order-said =
    .going = C’est noté 👌 Vous venez le { $date }. Ensuite, touchez « C’est fait » et envoyez la photo.
    .photo = Envoyez ici la photo de ce qui est fait 📷
    .photo_again = Il faut une photo de ce qui est fait : envoyez-la ici 📷
    .done = Merci 🙏 C’est noté, avec la photo, pour l’ordre { $reference }. La commune vérifie.
    .unproven_poor = 📷 La photo de l’ordre { $reference } est trop petite ou coupée. Envoyez-en une plus nette de ce qui est fait.
    .unproven_blank = 📷 On ne voit rien sur la photo de l’ordre { $reference }. Envoyez-en une autre de ce qui est fait.
    .unproven_same = 📷 Cette photo a déjà servi : pour l’ordre { $reference }, il faut une photo prise après le travail.
    .not_ours = C’est noté pour l’ordre { $reference } : la commune s’en occupe.
    .moved = Vous avez déjà changé deux fois de jour. Pour un autre, appelez la commune.
    .over = L’ordre { $reference } n’attend plus de réponse, merci.
    .not_yours = Cet ordre n’est pas, ou plus, pour ce téléphone.
