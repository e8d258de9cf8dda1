{{- define "fieldfare.name" -}}
{{- if contains "fieldfare" .Release.Name }}{{ .Release.Name | trunc 50 | trimSuffix "-" }}{{ else }}{{ printf "%s-fieldfare" .Release.Name | trunc 50 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "fieldfare.labels" -}}
app.kubernetes.io/name: fieldfare
app.kubernetes.io/instance: {{ .Release.Name | quote }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}

{{/* What selects the pods of a part: (list . "work") */}}
{{- define "fieldfare.selector" -}}
app.kubernetes.io/name: fieldfare
app.kubernetes.io/instance: {{ (index . 0).Release.Name | quote }}
app.kubernetes.io/component: {{ index . 1 }}
{{- end }}

{{/* Annotations by which Prometheus finds the pods */}}
{{- define "fieldfare.annotations" -}}
{{- if .Values.metrics.enabled }}
annotations:
  prometheus.io/scrape: "true"
  prometheus.io/port: {{ .Values.metrics.port | quote }}
{{- end }}
{{- end }}

{{/* The pod around the container */}}
{{- define "fieldfare.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 45
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.affinity }}
affinity: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* What every container has */}}
{{- define "fieldfare.container" -}}
image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
imagePullPolicy: {{ .Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
env:
  {{- if .Values.publicUrl }}
  - {name: FIELDFARE_PUBLIC_URL, value: {{ .Values.publicUrl | quote }}}
  {{- end }}
  {{- if .Values.metrics.enabled }}
  - {name: FIELDFARE_METRICS_PORT, value: {{ .Values.metrics.port | quote }}}
  - {name: FIELDFARE_METRICS_HOST, value: "0.0.0.0"}
  {{- end }}
  {{- range $name, $value := .Values.settings }}
  - {name: {{ $name }}, value: {{ $value | toString | quote }}}
  {{- end }}
  {{- range .Values.secret.keys }}
  - {name: {{ . }}_FILE, value: /run/secrets/fieldfare/{{ . }}}
  {{- end }}
{{- end }}

{{- define "fieldfare.mounts" -}}
- {name: data, mountPath: /data}
- {name: tmp, mountPath: /tmp}
{{- if .Values.secret.name }}
- {name: secret, mountPath: /run/secrets/fieldfare, readOnly: true}
{{- end }}
{{- end }}

{{- define "fieldfare.volumes" -}}
- name: tmp
  emptyDir: {sizeLimit: 1Gi}
{{- if .Values.secret.name }}
- name: secret
  secret: {secretName: {{ .Values.secret.name }}, defaultMode: 0440}
{{- end }}
{{- end }}

{{/* Ports and probes of a server */}}
{{- define "fieldfare.served" -}}
ports:
  - {name: http, containerPort: 8000}
  {{- if .Values.metrics.enabled }}
  - {name: metrics, containerPort: {{ .Values.metrics.port }}}
  {{- end }}
startupProbe:
  httpGet: {path: /healthz, port: http}
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /healthz, port: http}
  periodSeconds: 15
  timeoutSeconds: 5
readinessProbe:
  httpGet: {path: /readyz, port: http}
  periodSeconds: 5
  timeoutSeconds: 5
{{- end }}
