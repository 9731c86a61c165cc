# Où peut en être une demande

status-received = reçue
status-assigned = au service concerné
status-in_progress = en cours
status-answered = réponse donnée
status-closed = terminée
status-refused = refusée
status-withdrawn = retirée
status-merged = réunie
