namespace Autoencoders;

/// <summary>The treatment of fields that a schema has no value for.</summary>
public enum UnfitFields
{
    /// <summary>A field that is not what its column holds is refused. A category that the schema lacks becomes <c>Other</c>.</summary>
    Refuse,

    /// <summary>A category that the schema lacks is refused too.</summary>
    RefuseUnseen,

    /// <summary>A field that is not what its column holds becomes a missing value, and is counted.</summary>
    Missing,
}
