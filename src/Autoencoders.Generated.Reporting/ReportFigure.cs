namespace Autoencoders.Reporting;

/// <summary>A figure of the run that only its program knows, such as the error of a rival.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The figure with its unit, as it is to be read.</param>
public readonly record struct ReportFigure(string Name, string Value);
