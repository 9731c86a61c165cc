# Ce que l’on lit chez les gens et ne dit jamais. Chaque ligne : des mots qui veulent dire la même chose.

# « Arrêtez de m’écrire » : la fin, de quoi, à qui.

heard-mute_alone = stop | arrêt | arrêter | arrêtez | arrête | stopper
heard-mute_whole = désabonner | désabonne | désabonnez | désabonnement | désinscrire | désinscrivez | désinscription | désactiver
heard-mute_end = stop | stopper | stoppez | arrêter | arrêtez | arrête | arrêt | cessez | cesser | fin | finissez | suspendre | suspendez | coupez | supprimer | supprimez | enlevez | retirez | désactivez | désactiver | plus | pas | jamais | aucun | aucune | sans | marre | assez
heard-mute_noun = message | messages | msg | msgs | sms | notification | notifications | notif | notifs | alerte | alertes | pub | publicité | publicités | spam | news | newsletter | abonnement | liste | messagerie
heard-mute_send = écrire | écrivez | écris | envoyer | envoyez | envoie | envoi | envois | contacter | contactez | déranger | dérangez | avertir | avertissez | prévenir | prévenez | recevoir | reçoive
heard-mute_to = me | m | moi | recevoir | reçoive
heard-mute_beside = de | d | du | des | ne | n | les | le | la | l | vos | votre | ces | cette | ce | je | j | ai | en | veux | voudrais | souhaite | voulez | pouvez | vous | s | il | plaît | svp | stp | merci | à | a | tous | toute | toutes | ici | maintenant | désormais | que | et | the | your | my | please | receive | send | sending | to | no | more | want | i | dont | don | t

# Et le retour.

heard-unmute_alone = start | reprenez | reprendre | subscribe | réabonner | réabonnez | réabonnement | réactiver | réactivez
heard-unmute_again = reprenez | reprendre | recommencez | recommencer | remettez | remettre | rétablir | rétablissez | réactiver | réactivez | réabonner | réabonnez | start | nouveau | resume | again | activer | activez
