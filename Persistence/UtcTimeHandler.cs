using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace Catalyst.Persistence;

/// <summary>
/// TIMESTAMPTZ is a moment, which Npgsql hands out as a UTC <see cref="DateTime"/>; here it is a <see cref="DateTimeOffset"/>.
/// </summary>
internal sealed class UtcTimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
        DateTimeOffset moment => moment,
        _ => throw new DataException($"A {value.GetType().Name} is not a moment."),
    };

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
    {
        parameter.Value = value.UtcDateTime;
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.TimestampTz;
    }
}

/// <summary>Dapper sends a null <see cref="Guid"/> without a type otherwise, and PostgreSQL then cannot tell which one is meant.</summary>
internal sealed class UuidHandler : SqlMapper.TypeHandler<Guid>
{
    public override Guid Parse(object value) => (Guid)value;

    public override void SetValue(IDbDataParameter parameter, Guid value)
    {
        parameter.Value = value;
        ((NpgsqlParameter)parameter).NpgsqlDbType = NpgsqlDbType.Uuid;
    }
}
