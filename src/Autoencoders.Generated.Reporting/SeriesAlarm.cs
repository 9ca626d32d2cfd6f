namespace Autoencoders.Reporting;

/// <summary>An alarm in a series.</summary>
/// <param name="Rows">The rows from the one that raised it to the one that cleared it, or to the end.</param>
/// <param name="Peak">The largest score in them.</param>
/// <param name="Causes">The channels whose errors grew most when it was raised.</param>
internal sealed record SeriesAlarm(RowRange Rows, float Peak, SeriesCause[] Causes);
