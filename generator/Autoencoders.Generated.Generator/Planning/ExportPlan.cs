namespace Autoencoders.Generator.Planning;

/// <summary>The network as C functions.</summary>
/// <param name="Prefix">The beginning of their names: a C identifier.</param>
/// <param name="HasDetector">True if detectors of anomalies are exported too.</param>
internal sealed record ExportPlan(string Prefix, bool HasDetector);
