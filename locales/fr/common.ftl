# Les mots qui reviennent partout.

common-own_name = Français

common-hello = Bonjour et bienvenue ! 👋
common-smalltalk = Je suis là pour vous aider 🙂
    .again = Je vous écoute 🙂 Dites-moi le problème, ou touchez un bouton.
common-here_i_am = Oui, je suis là 🙂 Dites-moi avec vos mots le problème, ou ce que vous cherchez.

common-menu = Que voulez-vous faire ?
    .continue = ▶️ Continuer

common-help =
    Ici, vous pouvez signaler un problème, soutenir une pétition ou proposer une idée. Répondez par un numéro, par écrit ou par message vocal.
    À tout moment, écrivez « menu » pour revenir au début, « retour » pour la question d’avant, « stop » pour arrêter, ou « agent » pour parler à quelqu’un.

common-form =
    .too_short = { complaint-details.too_short }
    .too_long = { complaint-details.too_long }
    .another = { complaint-photo.another }
    .not_yet = Ce jour n’est pas encore arrivé.
    .passed = Ce jour est déjà passé.
    .day_off = Les bureaux sont fermés ce jour-là. Choisissez un autre jour, s’il vous plaît.
    .filed =
        Merci 🙏 C’est bien enregistré.
        Votre numéro : { $reference }
        La réponse vous parviendra avant le { $date } ({ $days ->
            [0] aujourd’hui
            [one] { $days } jour ouvrable
           *[other] { $days } jours ouvrables
        }). À chaque changement, nous vous écrirons ici.
    .enough_today = Vous avez envoyé beaucoup de demandes aujourd’hui. Ce que vous venez d’écrire est gardé dans votre menu : envoyez-le demain, ou parlez-en à une personne de la commune.

common-closed =
    .not_yet = « { $name } » ouvre le { $date }. Revenez à ce moment-là, vous serez bienvenu 🙂
    .over = « { $name } » est terminé depuis le { $date }.

language-menu = اللغة / Langue

common-language = Quelle langue ?
    .changed = D’accord, nous parlons français.
    .followed = Vous écrivez en français, continuons ainsi. Pour une autre langue, écrivez « langue ».
    .latin = Bghitou njawbkom b had l7rof? Ktebo « b latin ».
    .not_shi = Azul fellawn 👋 Tẓḍarm ad aɣ-d-taznm awal s tclḥit 🎤, nɣ ad taram s ddarija, nɣ ad tsawlm d yan ɣ tɣiwant: aram « mowadaf ».

# Boutons

# Des mots qui ne répondent pas à la question : on y répond, et on la pose encore.

common-not_told =
    .asks = C’est une question, je ne la garde pas comme réponse. Pour qu’une personne vous réponde, écrivez « agent ».
    .wants = Je ne sais pas si c’est votre réponse. Pour autre chose, écrivez « menu » ou « agent ».
    .doubts = Pas de souci. Dites juste ce que vous savez, en deux mots ou par message vocal 🎤
    .has_none = Pas de souci, ce n’est pas obligatoire. Il me faut seulement ceci :
    .corrects = D’accord, rien n’est envoyé. Vous pourrez tout changer ensuite.
    .agrees = Très bien 🙂
    .declines = D’accord. Pour arrêter, écrivez « stop ».
    .greets = Bonjour 🙂
    .cannot = Pas de souci : parlez par message vocal 🎤, ou écrivez « agent » et quelqu’un vous aidera.
    .mutes = Pour ne plus recevoir de nouvelles, écrivez « plus de messages ».
    .noise = Je n’ai pas compris.
    .scolds = Je comprends votre colère. Pour vous aider, dites-moi le problème précis.
    .tells = Je n’ai pas bien compris. Dites-le autrement, ou par message vocal 🎤
    .places = C’est un lieu, je vous le demanderai ensuite. Dites-moi d’abord ce qui se passe :
common-keep = ✍️ Garder ces mots

# Ce que l’on lit chez les gens et ne dit jamais : ne pas avoir de photo, aller bien (« labas » se dit aussi en français d’ici).
common-none = pas | aucune | aucun | sans
common-none_beside = merci | svp | jai | je | j | n | ne | ai | en | une | un | de | d | la | les | photo | photos | image | images | moi | non | ici | désolé | désolée | malheureusement
common-fine = labas | la bas, merci

common-send = ✅ Envoyer
common-change = ✏️ Corriger
common-stop = ✖️ Annuler
common-skip = ⏭ Passer (facultatif)
common-done = ✅ C’est tout
common-more = ⬇️ Voir la suite
common-back_page = ⬆️ Précédents
common-back = ↩️ Retour
common-person = 🙋 Parler à quelqu’un

# Relecture

common-change_what = Que voulez-vous corriger ?
common-add_what = Que voulez-vous ajouter ?
common-review =
    .wait = Prenez votre temps, rien n’est envoyé tant que vous ne dites pas « envoyer ».
    .unsent = Rien n’est encore envoyé. Pour envoyer, écrivez « envoyer ».
    .unfinished = Ceci n’est pas encore envoyé : il reste à le compléter.
    .fine = Ce n’est pas grave, la photo n’est pas obligatoire.
    .unnamed = Votre nom n’est jamais rendu public. Seuls les agents chargés de la demande savent qui l’envoie, pour pouvoir vous répondre. Si cela vous convient, envoyez-la.
common-review_line = ▪️ { $name } : { $value }
common-told_line = { $number }. { $words }
    .alone = 👉 { $words }
common-nothing = —
common-place = { $quarter } : { $text }
common-pin = position sur la carte 📍
common-photos = { $count ->
        [0] aucune photo
        [one] { $count } photo 📷
       *[other] { $count } photos 📷
    }
common-videos = { $videos ->
    [one] { $videos } vidéo 🎬
   *[other] { $videos } vidéos 🎬
}
common-papers = { $count ->
        [0] aucun document
        [one] { $count } document 📎
       *[other] { $count } documents 📎
    }
common-pictures = { $kinds ->
    [photos] { common-photos }
    [videos] { common-videos }
    [papers] { common-papers }
   *[both] { common-photos } et { common-videos }
}
common-voice_notes = { $count ->
        [0] aucun message vocal
        [one] { $count } message vocal 🎤
       *[other] { $count } messages vocaux 🎤
    }

# Quand cela ne va pas tout seul

common-choose = Je n’ai pas compris votre choix. Touchez une réponse ou écrivez son numéro.
common-unheard = Je n’ai pas bien compris « { $text } ». Qu’en fait-on ?
common-add_words = ➕ Ajouter ces mots
common-send_as_is = ✅ Envoyer tel quel
common-no_such_number = Ce numéro n’est pas proposé. Choisissez de 1 à { $max }.
common-send_photo = Ici, j’attends seulement une photo. Si vous n’en avez pas, touchez « Passer ».
common-send_document = Ici, j’attends un document ou sa photo.
common-write_date = Quel jour ? Écrivez la date ainsi : 31/12/2026, ou par exemple « hier », « vendredi ».
    .coming = Quel jour ? Écrivez la date ainsi : 31/12/2026, ou par exemple « demain », « vendredi ».
    .one = Il me faut un seul jour : lequel ? Écrivez-le ainsi : 31/12/2026.
common-today = 📅 Aujourd’hui
common-yesterday = 📅 Hier
common-tomorrow = 📅 Demain
common-write = Merci de l’écrire en lettres.
common-where = Je n’ai pas trouvé l’endroit. Envoyez la position 📍 ou écrivez le quartier et un repère.
common-too_long = C’est trop long : { $max ->
        [one] { $max } lettre
       *[other] { $max } lettres
    } au plus.
common-too_many_voices = Trop de messages vocaux : { $max ->
        [one] { $max } au plus
       *[other] { $max } au plus
    }.
common-old_button = Ce bouton est ancien. Répondez plutôt à cette question :
common-question_changed = Désolé, la question a changé. Voici la nouvelle :
common-too_late = Votre réponse est arrivée trop tôt, avant la question : je ne l’ai pas comptée. Merci de répondre à nouveau :
common-cannot_use = Je ne peux pas utiliser cela ici.
common-view_once = Cette photo ne s’affiche qu’une fois, et la commune ne peut pas l’ouvrir. Envoyez-la comme une photo ordinaire, s’il vous plaît.
    .video = Cette vidéo ne s’affiche qu’une fois, et la commune ne peut pas l’ouvrir. Envoyez-la comme une vidéo ordinaire, s’il vous plaît.
    .voice = Ce message vocal ne s’écoute qu’une fois, et la commune ne peut pas l’ouvrir. Enregistrez-le comme un message vocal ordinaire, s’il vous plaît.
common-cannot_keep_file = Je n’ai pas pu ajouter ce fichier : le nombre est atteint, ou ce n’est pas ce qu’il faut ici.
    .later = Je vous demanderai les documents juste après 🙏 D’abord, ceci :
common-kept_photo = J’ai gardé votre photo avec la demande 👌
common-kept_video = J’ai gardé votre vidéo avec la demande 👌
common-kept_place = J’ai gardé la position avec la demande 👌
common-kept_voice = J’ai gardé votre message vocal avec la demande 👌
common-at_start = Nous sommes à la première question, il n’y a rien avant.
common-offer_person = Si c’est difficile, un agent peut vous aider 🙋
common-stopped = C’est annulé. Rien n’a été envoyé.
common-unknown_command = Je ne connais pas cette commande. Écrivez « aide » pour voir ce que je peux faire.
common-draft = Vous aviez commencé, sans terminer : { $name }. On continue ?
    .name = { $subject } « { $words } »
    .stopped = D’accord, nous nous arrêtons ici. Rien n’a été envoyé.
    .stays = Ce que vous avez écrit reste ici : { $name }. Vous pouvez le reprendre plus tard ou l’abandonner.
    .over = Tant mieux si c’est réglé 🙏 Nous nous arrêtons ici, rien n’a été envoyé.
    .found = Tant mieux 🙏 L’annonce n’est pas envoyée.
    .continue = ▶️ Continuer
    .drop = 🗑 Abandonner
    .menu = 📋 Menu
    .waiting = ⏸ À terminer : { $name }
    .dropped = D’accord, abandonné : { $name }
    .kept = C’est toujours là : rien n’est perdu, et rien n’est encore envoyé.
    .kept_too = C’est toujours là, gardé pour plus tard : { $name }. Terminons d’abord ceci :
    .kept_open = Tout ce que vous avez écrit ici est gardé, rien n’est perdu.
    .oldest = Vous avez beaucoup de demandes à terminer, la plus ancienne a été effacée : { $name }
    .wiped = Vous aviez commencé quelque chose ici sans le terminer. Le temps a passé et nous l’avons effacé pour protéger vos données. Si vous le voulez encore, recommencez.
    .kept_for_you = Ce que vous avez commencé n’est pas encore envoyé : il vous attend ici.
common-taken_back = Message effacé : sa réponse est retirée de votre demande.
common-added = C’est ajouté à la description 👌
common-told_before = (avant correction : « { $words } »)
common-told_after = (corrigé : « { $words } »)
common-subject_taken = C’est corrigé 👌
common-question_first = Pour une question, écrivez « agent ». Terminons d’abord ceci :
common-not_at_hand = Prenez votre temps : écrivez-le quand vous l’aurez, votre place est gardée. Pour de l’aide, écrivez « agent ».
common-no_hurry = Prenez votre temps, rien n’est envoyé. Voici la question :
common-another_later = D’accord. Terminons celui-ci, puis vous me direz l’autre :
common-now_says = C’est corrigé 👌 Maintenant : { $value }
common-edit_taken = C’est corrigé aussi dans votre demande 👌
common-filed_stays = Ces mots sont déjà dans la demande { $reference } et y restent. Pour les faire effacer, écrivez « mes données ».
common-not_understood = Désolé, je n’ai pas bien compris. Voici ce que je peux faire :
    .again = Cela, je ne sais pas y répondre. Dites-moi ce qui ne va pas dans la ville, ou touchez un bouton.
common-wrong_code = Ce code n’est pas juste ou a expiré. Demandez-en un nouveau, s’il vous plaît.
common-too_many_codes = Trop de codes faux à la suite. Réessayez dans une heure, ou écrivez « agent » pour qu’on vous aide.
common-day_may_move = { $date }, ± 1 jour car la fête n’est pas encore confirmée 🌙
common-voice = 🎤 Merci 🙏 Quelqu’un vous écoutera.
    .person = 🎤 Merci 🙏 Quelqu’un va vous écouter et vous répondre ici 🙋
    .closed = 🎤 Merci 🙏 Quelqu’un va vous écouter et vous répondre ici à partir de { $when } 🙋
common-sorry = Désolé, un problème est survenu chez nous. Rien n’est perdu, un agent va regarder. Merci de réessayer plus tard.
common-file_name = { $media ->
    [voice] le message vocal{ common-file_called }
    [video] la vidéo{ common-file_called }
    [document] le document{ common-file_called }
   *[photo] la photo{ common-file_called }
}
common-file_called = { $named ->
    [yes] { " " }« { $name } »
   *[no] { "" }
}
common-file_kinds = { $media ->
    [voice] J’écoute les messages vocaux enregistrés dans ce chat. Enregistrez-le encore une fois, ou écrivez-moi.
    [video] Je prends les courtes vidéos du téléphone. Envoyez-la encore une fois, ou envoyez une photo.
    [document] Je prends les fichiers PDF, Word et Excel, les photos, les messages vocaux et les courtes vidéos.
   *[photo] Je prends toutes les photos du téléphone. Envoyez-la encore une fois, ou écrivez-moi ce qu’on y voit.
}
common-file_advice = { $media ->
    [voice] Enregistrez-en un plus court, ou plusieurs.
    [video] Filmez moins d’une minute, ou envoyez une photo.
    [document] Envoyez-le plus petit, ou une photo de ce document.
   *[photo] Envoyez-la comme une photo ordinaire, pas comme un fichier.
}
common-slowly = Nous vous lisons 👌 Tout est gardé, mais cela va trop vite pour moi. Doucement s’il vous plaît : je réponds dès que c’est plus calme.

common-file_lost = { $why ->
    [too_big] Désolé, { common-file_name } pèse plus que ce que je peux recevoir. { common-file_advice }
    [enough_today] Désolé, cela fait beaucoup de fichiers pour aujourd’hui : je n’ai pas gardé { common-file_name }. Vos mots sont bien arrivés ; vous pourrez l’envoyer demain.
    [no_room] Désolé, je ne peux pas garder de fichiers en ce moment : { common-file_name } n’est pas gardé. Vos mots sont bien arrivés ; merci de l’envoyer demain.
    [not_arrived] Désolé, je n’ai pas pu recevoir { common-file_name }. Merci de l’envoyer encore une fois.
   *[unreadable] Désolé, je n’ai pas pu ouvrir { common-file_name }. { common-file_kinds }
}
    .filed =
        Au sujet de votre demande { $reference } : { $why ->
            [too_big] { common-file_name } pèse plus que ce que je peux recevoir. { common-file_advice }
            [enough_today] cela fait beaucoup de fichiers pour aujourd’hui : je n’ai pas gardé { common-file_name }. Vos mots sont bien arrivés ; vous pourrez l’envoyer demain.
            [no_room] je ne peux pas garder de fichiers en ce moment : { common-file_name } n’est pas gardé. Vos mots sont bien arrivés ; merci de l’envoyer demain.
            [not_arrived] je n’ai pas pu recevoir { common-file_name }. Merci de l’envoyer encore une fois.
           *[unreadable] je n’ai pas pu ouvrir { common-file_name }. { common-file_kinds }
        } Envoyez ici, je l’ajouterai à cette demande.
    .again = C’est ajouté à votre demande { $reference } 👌

# Le lieu

common-same_place = Est-ce au même endroit qu’avant ? { $text }
common-unknown_place =
    Je n’ai pas trouvé ce lieu : « { $text } ». On le garde ainsi ?
    Vous pouvez aussi envoyer la position 📍 ou choisir le quartier.
common-keep_same = ✅ Oui, au même endroit
common-keep_place = ✅ Le garder ainsi
common-quarters = 📋 Choisir le quartier
    .none = Quel quartier ? Touchez son nom dans la liste, ou écrivez-le.
common-which_quarter = Choisissez le quartier où se trouve le problème, ou envoyez la position 📍
common-how_position = Pas de souci. Si vous êtes près du problème : touchez 📎 ou ➕ à côté du texte, puis « Position » 📍, et envoyez-la.
common-place_first = Pour vous répondre, il nous faut d’abord le lieu.
common-map_link = Je ne peux pas ouvrir ce lien de carte. Envoyez la position directement : 📎 ou ➕ à côté du texte, puis « Position » 📍
common-pin_quarter = 📍 D’après votre position : { $quarter } 👌
    .unknown = 📍 Je ne sais pas quel quartier c’est : touchez son nom dans la liste, ou écrivez-le.
common-outside = Ce lieu n’est pas dans la commune de Taroudant.
    .near = Ce lieu se trouve vers { $name }, hors de la commune de Taroudant : c’est la commune de là-bas qui s’en occupe, vous pouvez la saisir sur chikaya.ma ou au 37 37. Si le problème est à Taroudant, dites-nous où.
    .far = Ce lieu se trouve hors de la commune de Taroudant : c’est la commune de là-bas qui s’en occupe, vous pouvez la saisir sur chikaya.ma ou au 37 37. Si le problème est à Taroudant, dites-nous où.
    .nowhere = Cette position est vide, le téléphone ne sait pas où il est. Activez la localisation (GPS) et renvoyez-la, ou écrivez le nom du quartier.
    .ended = D’accord 🙏 Rien n’est envoyé d’ici. Pour un problème à Taroudant, écrivez-nous à tout moment.
    .whom = C’est la commune de là-bas qui s’en occupe : appelez le 37 37, ou écrivez sur chikaya.ma, et ils lui transmettront. Ici, nous n’avons pas son numéro.

# Ce que l’on lit quand on demande « où » et ne dit jamais : ne pas savoir, ici, comment envoyer la position, les mots d’une question.

common-unsure = sais | savais | aucune | idée | idee | jsp | chais | connais | idk | know | sure | vide
common-unsure_beside = je | j | ne | n | pas | ai | trop | vraiment | plus | où | ou | c | est | le | la | l | de | du | des | d | nom | lieu | adresse | endroit | rue | quartier | exactement | exact | comment | quoi | mettre | dire | écrire | ecrire | envoyer | désolé | desole | désolée | i | dont | don | t | not | where | it | is | the | place | name | laissez | laisse | laissez-le | peux | donner | maintenant
common-here = ici | là | la-bas | chez | chez moi | chez nous | partout | devant moi | à côté de moi | notre | nôtre | mon | ma | maison | n importe où | importe | quartier | ville | commune | taroudant | taroudannt | here | there | everywhere | même | envoyé | envoyée | envoye
common-here_beside = dans | à | a | au | aux | en | de | d | du | le | la | l | les | nous | moi | mes | nos | rue | côté | cote | devant | juste | tout | toute | près | pres | c | est | ce | cet | cette | n | où | ou | lieu | endroit | in | our | my | j | ai | déjà | deja | je | neighbourhood | street | house | the
common-sharing = position | la position | localisation | ma localisation | géolocalisation | gps | pin | épingle | envoyer | partager | location | share | send
common-question = comment | combien | quand | depuis quand | pourquoi | est ce que | est-ce que | qu est ce | qu’est-ce | c est quoi | c’est quoi | quel | quelle | quels | quelles | qui | où en est | ou en est | how | what | when | why | who | which | can i | can you

# Les commandes que Telegram montre à côté du champ de texte.
common-commands =
    .menu = 📋 Menu
    .status = 🔎 Où en est ma demande
    .help = ❓ Aide
    .language = 🌐 اللغة / Langue
    .stop = ✋ Arrêter là
# « Quoi écrire ? » : lu, jamais dit.
common-what_to_write = quoi écrire | que dois-je écrire | qu’est-ce que j’écris | que faut-il écrire | je dois écrire quoi | j’écris quoi | que dire | comment écrire | un exemple | donnez-moi un exemple | par exemple quoi | what should i write | what do i write

common-told_already = Rien n’est perdu 👌 Voici ce que vous m’avez dit :
    .nothing = Rien n’est perdu 👌 Il manque seulement ceci.
common-noted_so_far = Voici ce qui est noté :
    .nothing = Rien n’est noté pour le moment.

common-number_left = Votre numéro est bien noté : les agents le voient avec vos messages 👌

common-day_kept = Le jour est noté 👌
common-place_kept = { complaint-placed }
# The last moment of what does not end with the day: an hour of it.
common-until_hour = { $day } à { $time }
