declare module 'virtual:charts/proved' {
  const proved: Record<string, import('./proved').Proved>;
  export default proved;
}

declare module 'virtual:charts/*' {
  const figures: Record<string, import('./placed').Figure[]>;
  export default figures;
}
