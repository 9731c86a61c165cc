# Ce que le citoyen apprend sans avoir demandé

notices-case = Du nouveau sur votre { $kind ->
        [complaint] signalement
       *[request] demande
    } { $reference } ({ $category }) :
    .merged = 🤝 Votre signalement { $reference } raconte le même problème que celui-ci : nous les suivons ensemble. Tout ce que vous avez envoyé est gardé, et votre numéro reste valable.
    .parted = Nous le suivons de nouveau à part, sous ce numéro.
    .split = Votre signalement { $reference } parlait de deux problèmes : nous suivons celui-ci à part, sous ce nouveau numéro.
    .received = 📥 Nous l’avons bien reçu.
    .assigned = 📌 Il est chez le service concerné.
    .in_progress = 🛠 Le travail a commencé.
    .answered = 💬 Nous y avons répondu.
    .answered_asked = 💬 Nous y avons répondu. Le problème est-il réglé ?
    .closed = ✅ C’est terminé. Si le problème est encore là, dites-le-nous ici.
    .closed_asked = ✅ C’est terminé. Le problème est-il réglé ? Répondez-nous ici.
    .closed_solemn = C’est terminé de notre côté. Le nécessaire est-il fait ? Répondez-nous ici.
    .yes = ✅ C’est réglé
    .no = ❌ Pas encore
    .yes_solemn = Oui, c’est fait
    .no_solemn = Non, pas encore
    .refused = ⛔ Nous n’avons pas pu l’accepter. Raison : { $reason }
    .words = 💬 La commune vous dit : { $words }
    .photo = 📷 Voici une photo de la commune.
    .late = 🙏 La date promise est passée et vous n’avez pas encore de réponse. Pardon. Le service est prévenu, et toute nouvelle vous parviendra ici.
    .foretold = ⏳ La réponse ne sera sans doute pas prête pour le { $date }. Pardon 🙏 La personne qui s’en occupe est prévenue. La loi nous laisse jusqu’au { $until } au plus tard.
    .foretold_solemn = La réponse ne sera sans doute pas prête pour le { $date }. Veuillez nous excuser. La personne qui s’en occupe est prévenue. La loi nous laisse jusqu’au { $until } au plus tard.
    .due = ⏳ Nouvelle date de réponse : { $date }
    .recounted = 📅 Un jour férié a changé. Nouvelle date de réponse : { $date }
    .asked = ❓ La commune vous demande : { $question }
    .reminded = 🔔 Nous attendons encore votre réponse à cette question : { $question }
    .how_to_answer = ✍️ Répondez ici avant le { $date } : quelques mots, un message vocal 🎤, une photo 📷 ou la position 📍. Notre délai est en pause et reprend avec votre réponse.
    .unanswered =
        ⏸ Nous n’avons pas reçu votre réponse à cette question : { $question }
        Nous mettons donc la demande de côté. Si vous répondez ici avant le { $date }, nous la reprenons.
    .reopened = 🔁 La réponse attendue est arrivée : la demande est rouverte.
    .called_off = 👌 Notre question n’attend plus de réponse, nous continuons.
    .why = Vous recevez ceci car vous avez signalé ou suivi ce problème. Pour arrêter, écrivez « mes données ».

notices-petition = Du nouveau sur la pétition « { $title } » :
    .threshold = 🎉 Elle a atteint le nombre que demande la loi : { $count } sur { $threshold }. Son dossier va être préparé pour être déposé auprès du président du conseil. Merci !
    .collecting = ↩️ Son dossier n’est plus prêt : elle est de nouveau ouverte aux soutiens.
    .below = ↘️ Des soutiens ont été retirés : il y en a { $count } sur les { $threshold } que demande la loi. Elle ne peut pas être déposée ainsi.
    .ready = 📄 Son dossier est prêt à être déposé.
    .deposited = 📥 Elle est déposée auprès du président du conseil, contre récépissé.
    .deposited_on = 📥 Elle est déposée auprès du président du conseil : récépissé n° { $receipt }. La loi veut une réponse avec ses raisons avant le { $until }.
    .checking = 🔎 Le bureau du conseil vérifie si elle remplit les conditions de la loi.
    .checking_on = 🔎 Le bureau du conseil vérifie si elle remplit les conditions de la loi. Réponse avec ses raisons avant le { $until }.
    .accepted_on = ✅ Elle est acceptée : le conseil en parlera à sa session ordinaire de { $session }.
    .accepted = ✅ Elle est acceptée. Elle sera à l’ordre du jour de la prochaine session.
    .refused = ⛔ Elle n’a pas été acceptée. Raison : { $reason }
    .decided = 🏛 Le conseil a décidé : { $words }
    .closed = 🔒 Elle est close. Merci de votre soutien.
    .support_counted = ✅ Une personne de la commune a regardé votre soutien : il compte. Votre code : { $words }
    .support_refused = Votre soutien n’a pas pu être compté : { $words } Vous pouvez passer au bureau de la commune avec votre carte.
    .spoken_counted = ✅ Votre soutien est écrit. Chaque carte compte une fois : si celle-ci n’était pas encore comptée, elle l’est maintenant. Votre code : { $words }
    .spoken_waiting = ✍️ Votre soutien est écrit. D’un même téléphone, le premier compte tout de suite ; celui-ci, une personne de la commune le regarde d’abord. La réponse vous parviendra ici.
    .spoken_same = 🙏 Cette carte avait déjà été donnée depuis ce téléphone : son soutien reste, une seule fois. Son code : { $words }
    .spoken_unheard = 🎤 Nous n’avons pas bien entendu votre vocal : votre soutien n’est pas compté pour le moment. Renvoyez-le depuis un endroit calme.
    .spoken_unreadable = 📷 Le numéro ne se lit pas sur la photo : votre soutien n’est pas compté pour le moment. Reprenez-la de plus près, à la lumière, ou dites le numéro par vocal.
    .spoken_incomplete = Il manque le nom complet, ou le numéro entier de la carte : votre soutien n’est pas compté pour le moment. Renvoyez-le.
    .spoken_wrong_digits = Les trois chiffres ne sont pas ceux de la carte donnée avant : ce soutien n’est pas compté. Renvoyez-les, ou donnez une autre carte.
    .spoken_other = Nous n’avons pas pu écrire votre soutien : il n’est pas compté pour le moment.
    .words = 💬 La commune vous dit : { $words }

notices-proposal = Du nouveau sur l’idée « { $title } » ({ $reference }) :
    .supported = Du nouveau sur l’idée que vous soutenez, « { $title } » ({ $reference }) :
    .listed = 🎉 Elle est visible, chacun peut maintenant la soutenir.
    .put_back = Elle attend de nouveau la réponse de la commune, et chacun peut la soutenir.
    .merged = 🤝 L’idée { $merged } dit la même chose : elles avancent ensemble, et chaque soutien compte une fois.
    .parted = L’idée { $merged } avance de nouveau à part, avec ses propres soutiens.
    .taken_up = ✅ La commune la prend en compte : { $words }
    .refused = ⛔ Nous n’avons pas pu la publier. Raison : { $reason }
    .taken_down = ⛔ Elle n’est plus affichée. Raison : { $reason }
    .answered = 💬 La commune répond : { $words }

notices-person_back = Les bureaux sont ouverts, un agent va bientôt vous répondre.
notices-abroad =
    🌍 Un agent voudrait lire vos mots dans sa langue. Êtes-vous d’accord pour qu’un service à l’étranger les traduise, sans votre nom ni votre numéro ?
    Dans les deux cas, nous vous répondrons. Vous pouvez changer d’avis dans « mes données ».
    .yes = 🌍 Oui à la traduction
    .no = 🔒 Ne pas traduire

notices-data_erased = C’est fait, vos données sont effacées comme vous l’avez demandé.

notices-association = 📣 La commune écrit à { $association } :
    { $text }
    .invitation =
        📩 La commune invite { $association } :
        { $text }
        Vous venez ? Répondez avant la fin du { $date }.
